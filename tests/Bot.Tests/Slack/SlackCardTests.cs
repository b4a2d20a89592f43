using System.Text.Json;
using GssBot.Cards;
using GssBot.Cards.Slack;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;
using GssBot.Tests.Slack;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackCardTests
{
    private static readonly HelpContact Help = new("The grid help desk", "https://help.example.org/new?a=1&b=2");

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
    public void The_cause_and_who_acts_come_first()
    {
        var blocks = Card(SampleAnswers.Crl, Frame("Private")).GetProperty("blocks");

        Assert.Equal("The revocation list at the server has expired", blocks[0].GetProperty("text").GetProperty("text").GetString());
        Assert.Equal(
            "Who acts: the server's administrator · Where: on the server's side · How sure: certain · Try again: after the fix, not before",
            blocks[1].GetProperty("elements")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_command_stands_whole_in_a_code_block_under_its_step()
    {
        var card = Card(SampleAnswers.Crl, Frame("Private"));
        var steps = card.GetProperty("blocks")
            .EnumerateArray()
            .First(block => block.GetProperty("type").GetString() == "rich_text")
            .GetProperty("elements");

        Assert.Equal(
            [
                "rich_text_section", "rich_text_section", "rich_text_preformatted", "rich_text_section",
                "rich_text_preformatted", "rich_text_section"
            ],
            steps.EnumerateArray().Select(part => part.GetProperty("type").GetString()!));
        Assert.Equal("fetch-crl -v -a 0", steps[2].GetProperty("elements")[0].GetProperty("text").GetString());
        Assert.Equal("3. For you: ", steps[5].GetProperty("elements")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_command_too_long_for_a_card_is_left_out_and_never_cut()
    {
        var answer = SampleAnswers.Crl with { Steps = [new Step(Actor.User, "Type this.", "rm " + new string('x', 4000))] };

        var card = Card(answer, Frame("Private")).GetRawText();

        Assert.DoesNotContain("rm xxx", card, StringComparison.Ordinal);
        Assert.Contains("too long for a card", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_decoded_only_when_the_paste_held_one()
    {
        Assert.DoesNotContain("GSS_S", Card(SampleAnswers.Crl, Frame("Private")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains(
            "Status 0x000d0001 \\u00B7 0x000D0001 = 851969 \\u00B7 routine error 13 GSS_S_FAILURE",
            Card(SampleAnswers.Doubtful, Frame("Private")).GetRawText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_number_is_shown_decoded_with_the_word_as_it_lies_in_memory()
    {
        var card = Card(SampleAnswers.Decoded, Frame("Private")).GetRawText();

        Assert.Contains("|   0000 1101   |", card, StringComparison.Ordinal);
        Assert.Contains("GSS_ROUTINE_ERROR       0x000D0000", card, StringComparison.Ordinal);
        Assert.DoesNotContain("show_decode", card, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_for_screen_readers_holds_all_steps()
    {
        var text = Card(SampleAnswers.Crl, Frame("Channel")).GetProperty("text").GetString()!;

        Assert.StartsWith(
            "The revocation list at the server has expired. The server's administrator must run fetch-crl;",
            text,
            StringComparison.Ordinal);
        foreach (var step in SampleAnswers.Crl.Steps)
        {
            Assert.Contains(step.Text, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Private", "share show_decode open_doc helpful not_helpful")]
    [InlineData("Channel", "show_decode open_doc helpful not_helpful")]
    [InlineData("ModalOnMessage", "post_in_thread show_decode open_doc helpful not_helpful")]
    [InlineData("Modal", "show_decode open_doc helpful not_helpful")]
    public void Each_place_has_its_buttons(string place, string actions)
    {
        var buttons = Card(SampleAnswers.Doubtful, Frame(place)).GetProperty("blocks").EnumerateArray().Last().GetProperty("elements");

        Assert.Equal(actions.Split(' '), buttons.EnumerateArray().Select(button => button.GetProperty("action_id").GetString()!));
    }

    [Fact]
    public void An_unknown_text_gets_questions_and_a_way_to_paste_more()
    {
        var card = Card(SampleAnswers.Unknown, Frame("Private") with { Help = Help }).GetRawText();

        Assert.Contains("I do not know this error", card, StringComparison.Ordinal);
        Assert.Contains("Which program printed this?", card, StringComparison.Ordinal);
        Assert.Contains("paste_more", card, StringComparison.Ordinal);
        Assert.Contains("The grid help desk", card, StringComparison.Ordinal);
        Assert.DoesNotContain("\"share\"", card, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alternative_carries_its_own_case_and_no_text()
    {
        var card = Card(SampleAnswers.Doubtful, Frame("Private"));
        var values = card.GetProperty("blocks").EnumerateArray()
            .Where(block => block.TryGetProperty("accessory", out _))
            .Select(block => AnswerTicket.Parse(block.GetProperty("accessory").GetProperty("value").GetString())!.Case);

        Assert.Equal(["crl-expired-at-server", "proxy-expired"], values);
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

    internal static JsonElement Card(Answer answer, CardFrame frame) =>
        JsonDocument.Parse(SlackCard.Of(answer, frame).ToJson()).RootElement;

    private static CardFrame Frame(string place) => new(Enum.Parse<CardPlace>(place));

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

    [Fact]
    public void A_card_costs_memory_for_its_own_length_and_not_for_each_letter()
    {
        var answer =
            new Explainer(ShippedCases.Load()).Explain("530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired");
        SlackCard.Of(answer, Frame(nameof(CardPlace.Private)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        SlackCard.Of(answer, Frame(nameof(CardPlace.Private)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 48 * 1024);
    }
}
