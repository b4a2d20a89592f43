using GssBot.Cards.Slack;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;
using GssBot.Tests.Samples;
using Markdown = GssBot.Cards.Teams.Markdown;

namespace GssBot.Bot.Tests.Renderings;

/// <summary>
/// One answer, one vocabulary: whoever reads it in a terminal, a ticket, a browser, Slack or Teams reads the same words in the same order.
/// </summary>
public sealed class OneVocabularyTests
{
    public static TheoryData<string> Names => [.. AnswerShapes.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Markdown_says_what_the_terminal_says(string name) => Same(name, VisibleWords.InMarkdown);

    [Theory, MemberData(nameof(Names))]
    public void Page_says_what_the_terminal_says(string name) => Same(name, VisibleWords.OnPage);

    [Theory, MemberData(nameof(Names))]
    public void Slack_says_what_the_terminal_says(string name) => Same(name, VisibleWords.OnSlack);

    [Theory, MemberData(nameof(Names))]
    public void Teams_says_what_the_terminal_says(string name) => Same(name, VisibleWords.OnTeams);

    [Theory, MemberData(nameof(Names))]
    public void Summary_is_shown_where_it_says_more_than_the_title(string name)
    {
        var answer = AnswerShapes.All[name] with { Summary = "Somebody must do something." };

        Assert.Equal(string.Join(' ', VisibleWords.InText(answer)), string.Join(' ', VisibleWords.InMarkdown(answer)));
        Assert.Equal(string.Join(' ', VisibleWords.InText(answer)), string.Join(' ', VisibleWords.OnPage(answer)));
        Assert.Contains("Somebody must do something", string.Join(' ', VisibleWords.SaidBySlack(answer)), StringComparison.Ordinal);
        Assert.Contains("Somebody must do something", TeamsCard.Summary(answer), StringComparison.Ordinal);
    }

    /// <summary>A voice needs "Command" before what is typed, and hears "What would help" before each question.</summary>
    [Theory, MemberData(nameof(Names))]
    public void A_voice_says_no_word_that_is_not_shown(string name)
    {
        var answer = AnswerShapes.All[name];
        var shown = VisibleWords.InText(answer)
            .Append(Labels.Command)
            .Concat(answer.Statuses.SelectMany(status => VisibleWords.Words(StatusRows.Line(status))))
            .ToHashSet();

        Assert.DoesNotContain(VisibleWords.SaidBySlack(answer), word => !shown.Contains(word));
        Assert.All(
            Labels.Verdict(answer), row => Assert.Contains($"{row.Label}: {row.Text}", CardText.Of(answer), StringComparison.Ordinal));
    }

    [Fact]
    public void A_closed_decode_is_the_same_line_on_every_card()
    {
        var answer = AnswerShapes.All["with a full status"];
        const string line = "Status 0x030D0203 · 0x030D0203 = 51184131 · calling error 3 GSS_S_CALL_BAD_STRUCTURE · routine "
            + "error 13 GSS_S_FAILURE · supplementary bit 0 GSS_S_CONTINUE_NEEDED"
            + " · supplementary bit 1 GSS_S_DUPLICATE_TOKEN · supplementary bit 9 · minor status -1765328228 (krb5) KRB5_KDC_UNREACH";

        Assert.Equal(line, StatusRows.Line(answer.Statuses[0]));
        Assert.Contains(
            line,
            SlackCard.Of(answer, new CardFrame(CardPlace.Private)).Blocks!.Value
                .OfType<Block.Context>()
                .SelectMany(block => block.Elements)
                .Select(text => text.Text));
        Assert.Contains(
            Markdown.Escape(line), TeamsCard.Render(answer, CardContext.Bare)["body"]!.AsArray().Select(part => (string?)part!["text"]));
    }

    [Fact]
    public void What_is_typed_stands_between_quotation_marks_where_there_is_no_other_script()
    {
        const string said = "What does `klist` print?";
        var answer = (Answer.Known)AnswerShapes.All["possible, with masks and alternatives"] with
        {
            Summary = said,
            Explanation = said,
            Steps = [new(Actor.User, said)],
            Alternatives = [new("proxy-expired", "Your proxy has expired", Certainty.Possible, said)],
            Masks = [said],
            Ask = [said],
        };
        string[] shown =
        [
            AnswerText.Page(answer), AnswerMarkdown.Page(answer).Replace("```", "", StringComparison.Ordinal),
            SlackCard.Of(answer, new CardFrame(CardPlace.Private)).ToJson(), CardJson.ToText(TeamsCard.Render(answer, CardContext.Bare)),
        ];

        Assert.All(shown, text => Assert.DoesNotContain('`', text));
        Assert.All(shown, text => Assert.True(text.Split("klist").Length > 5, text));
    }

    private static void Same(string name, Func<Answer, string[]> shown)
    {
        var answer = AnswerShapes.All[name];
        Assert.Equal(string.Join(' ', VisibleWords.InText(answer)), string.Join(' ', shown(answer)));
    }
}
