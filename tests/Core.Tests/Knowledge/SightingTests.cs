namespace GssBot.Core.Tests.Knowledge;

public sealed class SightingTests
{
    private const string Replies = "530-globus: one\n530-globus: two\n530 End.\n\nerror: globus: three\n";

    [Theory]
    [InlineData("{code: 530}", 3)]
    [InlineData("{code: [421, 530]}", 3)]
    [InlineData("{code: 421}", null)]
    [InlineData("{code: 530, by: client}", null)]
    [InlineData("{code: 530, by: server}", 3)]
    [InlineData("{code: 530, text: globus}", 2)]
    [InlineData("{by: client, text: globus}", 5)]
    [InlineData("{by: server, text: globus}", 2)]
    [InlineData("globus", 5)]
    [InlineData("{fact: grid}", 0)]
    [InlineData("{fact: gss}", null)]
    [InlineData("{fact: third-party}", null)]
    public void A_clue_is_seen_at_the_last_line_that_has_it(string clue, int? line) => Assert.Equal(line, LineOf(clue, Replies));

    [Theory]
    [InlineData("{then: [a door, a window]}", "globus: a door\n", 0, "a window\n", 42)]
    [InlineData("{then: [a door, a window]}", "globus: a window\n", 0, "a door\n", null)]
    public void The_words_of_a_row_follow_each_other(string clue, string first, int apart, string second, int? line)
    {
        var text = $"{first}{string.Concat(Enumerable.Repeat("  more of it\n", apart))}{second}";
        Assert.Equal(line is null ? null : 2, LineOf(clue, text));
    }

    private static int? LineOf(string clue, string text)
    {
        var explainer = new Explainer(CaseText.Base(CaseText.Of("door", $"{{any: [{clue}]}}")));
        return Assert.Single(CaseTrial.Of(explainer.Knowledge.Cases[0], text, explainer).Clues).Line;
    }
}
