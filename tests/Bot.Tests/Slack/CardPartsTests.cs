using System.Collections.Immutable;
using GssBot.Cards.Slack;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The small parts of a card, each by what it says and where it ends.</summary>
public sealed class CardPartsTests
{
    internal const string HelpPage = "https://help.example.org/";
    internal const string OfANumber = "How sure: certain about the fields of the number; what caused it is not in it";

    [Theory]
    [InlineData(
        "Certain",
        "Server",
        "ServerAdmin",
        "AfterFix",
        "Who acts: the server's administrator · Where: on the server's side · How sure: certain · Try again: after the fix, not before")]
    [InlineData(
        "Likely", "User", "User", "Now", "Who acts: you · Where: with your own files or account · How sure: likely · Try again: now")]
    [InlineData(
        "Possible", "Unknown", "Unknown", "Never",
        "Who acts: not decided yet · Where: not decided yet · How sure: possible, not proven · Try again: never, the same will happen again")]
    [InlineData(
        "Possible", "Unknown", "Unknown", "Unknown", "Who acts: not decided yet · Where: not decided yet · How sure: possible, not proven")]
    public void The_second_line_says_who_where_how_sure_and_when_to_try_again(
        string certainty, string side, string actor, string retry, string line)
    {
        var answer = SampleAnswers.Crl with
        {
            Certainty = Enum.Parse<Certainty>(certainty),
            Side = Enum.Parse<Side>(side),
            Actor = Enum.Parse<Actor>(actor),
            Retry = Enum.Parse<Retry>(retry)
        };
        Assert.Equal(line, Assert.Single(Who(answer)).Text);
    }

    [Fact]
    public void A_number_alone_is_sure_of_its_fields_only_and_what_is_not_known_has_no_second_line()
    {
        Assert.Equal(OfANumber, Assert.Single(Who(SampleAnswers.Decoded)).Text);
        Assert.Empty(Contexts(SampleAnswers.Unknown));
        Assert.Equal(
            SampleAnswers.Unknown.Title,
            Assert.IsType<Block.Header>(SlackCard.Blocks(SampleAnswers.Unknown, new CardFrame(CardPlace.Modal))[0]).Text.Text);
    }

    [Fact]
    public void Who_shared_a_card_is_named_behind_it()
    {
        var words = Who(SampleAnswers.Decoded, new CardFrame(CardPlace.Channel) { SharedBy = "U0123" });
        Assert.Equal([("plain_text", OfANumber), ("mrkdwn", "shared by <@U0123>")], words.Select(word => (word.Type, word.Text)));
        Assert.Equal(
            "shared by <@U0123>", Assert.Single(Who(SampleAnswers.Unknown, new CardFrame(CardPlace.Channel) { SharedBy = "U0123" })).Text);
    }

    [Fact]
    public void Two_lines_that_decided_are_shown_at_most_and_for_others_the_wording_of_the_case()
    {
        var (own, nobodys) = (SampleAnswers.Crl.Evidence[0], SampleAnswers.Doubtful.Evidence[0] with { Text = new string('x', 121) });
        var (whole, cut) = ($"Line 4, printed by the server: {own.Text}", $"Line 1: {new string('x', 119)}…");
        Assert.Equal($"What shows it\n{whole}", Shown(SampleAnswers.Crl));
        Assert.Equal($"What shows it\n{cut}\n{whole}", Shown(SampleAnswers.Crl with { Evidence = [nobodys, own, nobodys] }));
        Assert.Equal("What shows it\nTypical line: The available CRL has expired", Shown(SampleAnswers.Crl with { Evidence = [] }));
        Assert.DoesNotContain(Contexts(SampleAnswers.Crl with { Evidence = [], Typical = "" }), IsEvidence);

        static string Shown(Answer answer) => Assert.Single(Contexts(answer), IsEvidence).Text;
        static bool IsEvidence(TextObject text) => text.Text.Contains("line", StringComparison.OrdinalIgnoreCase)
            || text.Text.Contains("shows", StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_has_links_the_case_the_sites_own_words_help_and_what_was_done()
    {
        var answer = SampleAnswers.Crl with
        {
            StepsBy = "Grid Lab",
            Contact = "mail ops",
            Links = [new("one|two", "https://example.org/1"), new("no", "ftp://example.org/2"), new("three", "https://example.org/3")]
        };
        var frame = new CardFrame(CardPlace.Channel) { Help = new HelpContact("The desk", HelpPage), Note = "Done." };
        var foot = SlackCard.Blocks(answer, frame)
            .OfType<Block.Context>()
            .Last();
        Assert.Equal(
            [
                ("mrkdwn", "Read more: <https://example.org/1|one/two> · <https://example.org/3|three>"),
                ("plain_text", "Case: crl-expired-at-server (changed by Grid Lab)"),
                ("plain_text", "Whom to ask here: mail ops"),
                ("mrkdwn", $"Need a person? <{HelpPage}|The desk>"), ("plain_text", "Done."),
            ],
            foot.Elements.Select(text => (text.Type, text.Text)));
    }

    [Fact]
    public void A_foot_has_four_links_at_most_and_without_a_word_there_is_none()
    {
        var links = Enumerable.Range(1, 5).Select(n => new GssBot.Core.Answers.Link($"{n}", $"https://example.org/{n}")).ToImmutableArray();
        Assert.Equal(4, Contexts(SampleAnswers.Crl with { Links = links })[^2].Text.Split(" · ").Length);
        Assert.Equal("Case: crl-expired-at-server (repair proven live, 2026-11-20)", Contexts(SampleAnswers.Crl)[^1].Text);
        Assert.Equal(3, Contexts(SampleAnswers.Crl with { Links = [] }).Length);
        Assert.Single(Contexts(SampleAnswers.Decoded));
    }

    [Fact]
    public void An_alternative_says_how_to_tell_it_and_carries_its_case_and_nothing_of_the_answer()
    {
        var other = SlackCard.Blocks(SampleAnswers.Doubtful, new CardFrame(CardPlace.Private) { Token = new string('a', 32) })
            .OfType<Block.Section>()
            .Skip(1)
            .ToArray();
        Assert.Equal(
            [
                "Also possible\nThe revocation list at the server has expired (crl-expired-at-server)\nTo tell it apart: "
                    + "Does a 530- line name a CRL?",
                "Your proxy has expired (proxy-expired)\nTo tell it apart: What does grid-proxy-info -timeleft print?",
            ],
            other.Select(section => section.Text!.Text));
        var button = Assert.IsType<Element.Button>(other[1].Accessory);
        Assert.Equal(
            ("this_one_1", "This one", "Show this one: Your proxy has expired", "a1;proxy-expired;1;0;0;000d0001;;"),
            (button.ActionId, button.Text.Text, button.AccessibilityLabel, button.Value));
        Assert.StartsWith(
            "Often seen with it\n",
            SlackCard.Blocks(SampleAnswers.Decoded, new CardFrame(CardPlace.Private)).OfType<Block.Section>().Last().Text!.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_error_can_hide_and_what_would_help_stand_in_two_lists_of_three_at_most()
    {
        Assert.Equal(
            "This message can also hide|a|b|c|What would help|d|e|f",
            Doubts(SampleAnswers.Crl with { Masks = ["a", "b", "c", "x"], Ask = ["d", "e", "f", "x"] }));
        Assert.Equal("What would help|a", Doubts(SampleAnswers.Unknown with { Ask = ["a"] }));

        static string Doubts(Answer answer) => string.Join(
            '|', SlackCard.Blocks(answer, new CardFrame(CardPlace.Modal)).OfType<Block.RichText>().Last().Elements.SelectMany(Leaves));
    }

    internal static ImmutableArray<TextObject> Who(Answer answer, CardFrame? frame = null) =>
        SlackCard.Blocks(answer, frame ?? new CardFrame(CardPlace.Channel)).OfType<Block.Context>().First().Elements;

    private static TextObject[] Contexts(Answer answer) =>
        [.. SlackCard.Blocks(answer, new CardFrame(CardPlace.Modal)).OfType<Block.Context>().SelectMany(block => block.Elements)];

    internal static IEnumerable<string> Leaves(RichPart part) => part switch
    {
        RichPart.Line line => line.Elements.Select(leaf => leaf.Text),
        RichPart.Code code => code.Elements.Select(leaf => leaf.Text),
        RichPart.List list => list.Elements.SelectMany(Leaves),
        _ => [],
    };
}
