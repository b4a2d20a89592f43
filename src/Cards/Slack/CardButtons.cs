using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Cards.Slack;

/// <summary>Action ids, and which of them a card offers.</summary>
public static class CardButtons
{
    public const string Share = "share";
    public const string PostInThread = "post_in_thread";
    public const string ShowDecode = "show_decode";
    public const string HideDecode = "hide_decode";
    public const string OpenDoc = "open_doc";
    public const string Helpful = "helpful";
    public const string NotHelpful = "not_helpful";
    public const string PasteMore = "paste_more";
    public const string ThisOne = "this_one";

    public static ImmutableArray<Block> Of(Answer answer, CardFrame frame, AnswerTicket ticket)
    {
        ImmutableArray<Element> buttons = [.. Buttons(answer, frame, ticket.ToString())];
        return buttons.IsEmpty ? [] : [new Block.Actions(buttons)];
    }

    private static IEnumerable<Element> Buttons(Answer answer, CardFrame frame, string value)
    {
        var canBeRecalled = answer is not Answer.Unknown || !answer.Statuses.IsEmpty;
        if (frame.Place == CardPlace.Private && canBeRecalled)
        {
            yield return Button(Share, "Share to channel", "Share this answer to the channel, without your pasted text", value, "primary");
        }

        if (frame.Place == CardPlace.ModalOnMessage && canBeRecalled)
        {
            yield return Button(PostInThread, "Post in thread", "Post this answer in the thread of the message", value, "primary");
        }

        if (answer is Answer.Unknown && frame.Place is CardPlace.Private or CardPlace.Channel)
        {
            yield return Button(PasteMore, "Paste more lines", "Open a form to paste more lines", value, "primary");
        }

        if (!answer.Statuses.IsEmpty && answer is not Answer.Decoded)
        {
            yield return frame.DecodeOpen
                ? Button(HideDecode, CardLabels.HideDecode, "Hide the fields of the status number", value)
                : Button(ShowDecode, CardLabels.ShowDecode, "Show the fields of the status number", value);
        }

        if (answer.Links.Select(link => Markdown.Address(link.Url)).FirstOrDefault() is { } url)
        {
            yield return Button(OpenDoc, CardLabels.OpenDoc, $"Open {Plain.Line(answer.Links[0].Title, 60)}", null) with { Url = url };
        }

        if (!frame.AsksForFeedback || answer is Answer.Unknown)
        {
            yield break;
        }

        yield return Button(Helpful, CardLabels.Helpful, "This answer helped", value);
        yield return Button(NotHelpful, CardLabels.NotHelpful, "This answer did not help; choose a reason", value);
    }

    private static Element.Button Button(string action, string text, string label, string? value, string? style = null) =>
        new(action, TextObject.Plain(text, 75), label) { Value = value, Style = style };
}
