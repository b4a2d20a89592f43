using GssBot.Cards;
using GssBot.Cards.Slack;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Which buttons a card has, and what they say and carry.</summary>
public sealed class CardButtonsTests
{
    [Theory]
    [InlineData("Crl", "Private", "share:primary open_doc helpful not_helpful")]
    [InlineData("Crl", "ModalOnMessage", "post_in_thread:primary open_doc helpful not_helpful")]
    [InlineData("Crl", "Modal", "open_doc helpful not_helpful")]
    [InlineData("Decoded", "Private", "share:primary helpful not_helpful")]
    [InlineData("Decoded", "Channel", "helpful not_helpful")]
    [InlineData("Unknown", "Private", "paste_more:primary")]
    [InlineData("Unknown", "Channel", "paste_more:primary")]
    [InlineData("Unknown", "Modal", "")]
    [InlineData("Unknown", "ModalOnMessage", "")]
    [InlineData("UnknownNumber", "Private", "share:primary paste_more:primary show_decode")]
    [InlineData("UnknownNumber", "ModalOnMessage", "post_in_thread:primary show_decode")]
    public void Each_answer_has_its_buttons_in_each_place(string answer, string place, string buttons)
    {
        var sample = answer switch
        {
            "Crl" => SampleAnswers.Crl,
            "Decoded" => SampleAnswers.Decoded,
            "Unknown" => (Answer)SampleAnswers.Unknown,
            _ => SampleAnswers.Unknown with { Statuses = [SampleAnswers.Failure] },
        };
        Assert.Equal(
            buttons,
            string.Join(
                ' ', Buttons(sample, new CardFrame(Enum.Parse<CardPlace>(place))).Select(button =>
                    button.Style is { } style ? $"{button.ActionId}:{style}" : button.ActionId)));
    }

    [Fact]
    public void Each_button_says_what_it_does()
    {
        var shut = Buttons(SampleAnswers.Doubtful, new CardFrame(CardPlace.Private));
        Assert.Equal(
            [
                ("share", "Share to channel", "Share this answer to the channel, without your pasted text"),
                ("show_decode", "Show decode", "Show the fields of the status number"),
                ("open_doc", "Open doc", "Open fetch-crl"), ("helpful", "Helpful", "This answer helped"),
                ("not_helpful", "Not helpful", "This answer did not help; choose a reason"),
            ],
            shut.Select(button => (button.ActionId, button.Text.Text, button.AccessibilityLabel)));
        Assert.Equal(
            [
                ("post_in_thread", "Post in thread", "Post this answer in the thread of the message"),
                ("hide_decode", "Hide decode", "Hide the fields of the status number"),
                ("open_doc", "Open doc", "Open fetch-crl")
            ],
            Buttons(SampleAnswers.Doubtful, new CardFrame(CardPlace.ModalOnMessage) { DecodeOpen = true, AsksForFeedback = false })
                .Select(button => (button.ActionId, button.Text.Text, button.AccessibilityLabel)));
        Assert.Equal(
            ("Paste more lines", "Open a form to paste more lines"),
            Buttons(SampleAnswers.Unknown, new CardFrame(CardPlace.Channel))
                .Select(button => (button.Text.Text, button.AccessibilityLabel))
                .Single());
    }

    [Fact]
    public void A_button_carries_the_ticket_of_its_answer_and_a_link_its_address()
    {
        var ticket = AnswerTicket.Of(SampleAnswers.Crl, null, stranger: true).ToString();
        foreach (var button in Buttons(SampleAnswers.Crl, new CardFrame(CardPlace.Private) { Stranger = true }))
        {
            Assert.Equal(
                button.ActionId == "open_doc" ? (null, "https://wiki.nikhef.nl/grid/FetchCRL3") : (ticket, null),
                (button.Value, button.Url));
        }
    }

    private static Element.Button[] Buttons(Answer answer, CardFrame frame) =>
        [.. CardButtons.Of(answer, frame, AnswerTicket.Of(answer, frame.Token, frame.Stranger))
            .OfType<Block.Actions>()
            .SelectMany(block => block.Elements)
            .Cast<Element.Button>()];
}
