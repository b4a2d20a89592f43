using System.Collections.Immutable;
using System.Text.Json;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards;
using GssBot.Cards.Slack;
using GssBot.Core.Answers;

namespace GssBot.Bot.Slack.Handling;

/// <summary>The modals that the app opens.</summary>
internal static class Views
{
    public const string Paste = "paste";
    public const string Why = "not_helpful";
    public const string First = "first";
    public const string Second = "second";
    public const string File = "file";
    public const string Reason = "reason";

    /// <summary>Longest text of one input; Slack allows no more.</summary>
    private const int InputLength = 3000;

    private static readonly TextObject Title = TextObject.Plain("GssBot", 24);

    public static SlackView Loading => Show([new Block.Section(TextObject.Plain("Reading the file…"))]);

    public static SlackView Notice(NoticeName name) => Show([new Block.Section(TextObject.Plain(SlackGuide.Text(name)))]);

    public static SlackView Show(ImmutableArray<Block> blocks) =>
        new("modal", blocks) { Title = Title, Close = TextObject.Plain("Close", 24) };

    public static SlackView Card(Answer answer, CardFrame frame, string? metadata = null) =>
        Show(SlackCard.Blocks(answer, frame)) with { PrivateMetadata = metadata };

    /// <summary>Two inputs, because one holds 3,000 characters, and a file for the rest.</summary>
    public static SlackView PasteForm => new("modal",
    [
        new Block.Input(
            TextObject.Plain("Error text or status number"),
            new Element.TextInput("text", true, InputLength, TextObject.Plain("530-globus_xio: …", 150)), Optional: true)
            {
                BlockId = First
            },
        new Block.Input(
            TextObject.Plain("More lines"),
            new Element.TextInput("text", true, InputLength), Optional: true, TextObject.Plain("One field holds 3,000 characters."))
            {
                BlockId = Second
            },
        new Block.Input(
            TextObject.Plain("Or a log file"),
            new Element.FileInput("file", 1), Optional: true, TextObject.Plain("Text up to 5 MB. What you send is not stored."))
            {
                BlockId = File
            },
    ])
    {
        CallbackId = Paste,
        Title = Title,
        Submit = TextObject.Plain("Explain", 24),
        Close = TextObject.Plain("Cancel", 24),
    };

    public static SlackView WhyForm(AnswerTicket ticket) => new("modal",
    [
        new Block.Input(
            TextObject.Plain("What was wrong?"),
            new Element.RadioButtons(
                "choice", [.. FeedbackReason.All.Select(reason => new Choice(TextObject.Plain(reason.Label, 75), reason.Word))]))
                {
                    BlockId = Reason
                },
        new Block.Context([TextObject.Plain("Your choice is counted for this case. The pasted text is not stored.")]),
    ])
    {
        CallbackId = Why,
        Title = TextObject.Plain("Not helpful", 24),
        Submit = TextObject.Plain("Send", 24),
        Close = TextObject.Plain("Cancel", 24),
        PrivateMetadata = (ticket with { Token = null }).ToString(),
    };

    public static string Open(string triggerId, SlackView view) =>
        JsonSerializer.Serialize(new ViewsOpen(triggerId, view), SlackJson.Default.ViewsOpen);

    public static string Update(string viewId, SlackView view) =>
        JsonSerializer.Serialize(new ViewsUpdate(viewId, view), SlackJson.Default.ViewsUpdate);
}
