using GssBot.Cards.Teams;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>What a card says outside Markdown: commands, lines of a paste, and what a notification reads out.</summary>
public sealed class CardTextTests
{
    [Theory]
    [InlineData("ls\u202E x")]
    [InlineData("ls\u200B x")]
    [InlineData("ls\u0007 x")]
    public void A_command_that_is_copied_holds_nothing_that_cannot_be_seen(string command)
    {
        var code = CardJson.Code(command);
        Assert.DoesNotContain(command[2], code["codeSnippet"]!.GetValue<string>());
        Assert.DoesNotContain(command[2], CardJson.ToText(code["fallback"]!));
        Assert.DoesNotContain(command[2], CardJson.ToText(CardJson.Verbatim(command)));
    }

    [Theory]
    [InlineData("{{DATE(2026-01-01,SHORT)}}")]
    [InlineData("{{TIME(2026-01-01,SHORT)}}")]
    [InlineData("{{date(2026-01-01,SHORT)}}")]
    [InlineData("{{time(2026-01-01,SHORT)}}")]
    [InlineData("{{Time(2026-01-01,SHORT)}}")]
    public void A_line_of_a_paste_is_no_date_to_the_client(string line) =>
        Assert.DoesNotContain("{{", CardJson.Verbatim(line)["inlines"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);

    [Fact]
    public void A_notification_reads_words_and_no_backticks()
    {
        var answer = SampleAnswers.Crl with { Summary = "Run `fetch-crl` on the server." };
        Assert.Equal("Run \"fetch-crl\" on the server.", TeamsCard.Summary(answer));
        var card = TeamsCard.Render(answer, CardContext.Bare);
        Assert.Equal("Run \"fetch-crl\" on the server.", card["speak"]!.GetValue<string>());
        Assert.Equal("Run \"fetch-crl\" on the server.", card["fallbackText"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(399)]
    [InlineData(400)]
    [InlineData(401)]
    public void A_notification_has_400_characters_at_most(int length)
    {
        var said = TeamsCard.Summary(SampleAnswers.Crl with { Summary = new string('x', length) });
        Assert.Equal(length <= 400 ? new string('x', length) : new string('x', 399) + "…", said);
    }
}
