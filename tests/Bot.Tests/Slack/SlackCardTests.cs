using System.Text.Json;
using GssBot.Cards;
using GssBot.Cards.Slack;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackCardTests
{
    internal static readonly HelpContact Help = new("The grid help desk", "https://help.example.org/new?a=1&b=2");

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

    internal static JsonElement Card(Answer answer, CardFrame frame) =>
        JsonDocument.Parse(SlackCard.Of(answer, frame).ToJson()).RootElement;

    internal static CardFrame Frame(string place) => new(Enum.Parse<CardPlace>(place));

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
