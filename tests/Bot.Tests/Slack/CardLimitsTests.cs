using System.Text.Json;
using GssBot.Cards;
using GssBot.Cards.Slack;
using GssBot.Tests.Samples;
using GssBot.Tests.Slack;
using static GssBot.Bot.Tests.Slack.SlackCardTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Slack's limits, and nothing of a paste as markup, on every card.</summary>
public sealed class CardLimitsTests
{
    public static IEnumerable<object[]> EveryCard =>
        from answer in Enumerable.Range(0, SampleAnswers.All.Length)
        from place in Enum.GetNames<CardPlace>()
        select new object[] { answer, place };

    [Theory, MemberData(nameof(EveryCard))]
    public void Every_limit_of_Block_Kit_is_kept(int answer, string place)
    {
        foreach (var open in new[] { false, true })
        {
            var card =
                Card(SampleAnswers.All[answer], Frame(place) with { DecodeOpen = open, SharedBy = "U0123", Note = "Done.", Help = Help });

            Assert.Empty(BlockKitLimits.Broken(card));
        }
    }

    [Theory, MemberData(nameof(EveryCard))]
    public void Without_alternatives_a_card_has_nine_blocks_at_most(int answer, string place)
    {
        var card = Card(SampleAnswers.All[answer] with { Alternatives = [] }, Frame(place) with { Help = Help, DecodeOpen = true });

        Assert.Empty(BlockKitLimits.Broken(card, mostBlocks: 9));
    }

    [Theory, MemberData(nameof(EveryCard))]
    public void Nothing_a_user_wrote_is_markup(int answer, string place)
    {
        var card = Card(SampleAnswers.All[answer], Frame(place) with { Help = Help });

        foreach (var text in Texts(card))
        {
            var markup = text.GetProperty("type").GetString() == "mrkdwn"
                ? WithoutOwnLinks(text.GetProperty("text").GetString()!)
                : text.GetProperty("text").GetString()!;
            Assert.DoesNotContain('<', markup);
            Assert.DoesNotContain('>', markup);
        }

        Assert.DoesNotContain("<!", card.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\\u202E", card.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Nothing_pasted_travels_in_a_button()
    {
        var card = Card(HostileAnswers.Longest, Frame("Private") with { Token = new string('a', 32) });

        foreach (var value in card.GetProperty("blocks").EnumerateArray().Last().GetProperty("elements").EnumerateArray()
            .Where(button => button.TryGetProperty("value", out _)).Select(button => button.GetProperty("value").GetString()!))
        {
            Assert.NotNull(AnswerTicket.Parse(value));
        }
    }

    /// <summary>Every text object, rich text excepted: that is literal.</summary>
    private static IEnumerable<JsonElement> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.GetString() is "mrkdwn" or "plain_text" => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static string WithoutOwnLinks(string markup) =>
        System.Text.RegularExpressions.Regex.Replace(markup, "<(https://[^<>|]*\\|[^<>|]*|@U0123)>", "");
}
