using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;

namespace GssBot.Bot.Teams.Handling;

/// <summary>Decides what is said to a message.</summary>
internal sealed class MessageHandler(SurfaceAnswers answers)
{
    public SurfaceReply Hear(Activity message)
    {
        var text = MessageText.Of(message);
        if (text.Length == 0)
        {
            return new SurfaceReply.Notice(Empty(message));
        }

        return answers.Reply(text);
    }

    private static NoticeName Empty(Activity message) =>
        message.Attachments.Any(IsFile) ? NoticeName.Files
        : IsReply(message) ? NoticeName.EmptyMention
        : NoticeName.Help;

    /// <summary>Under another message: in a channel below its first one; in a group chat, which has no threads, always.</summary>
    private static bool IsReply(Activity message) => message.Conversation.Type switch
    {
        "channel" => message.Conversation.ThreadId is { } thread && thread != message.Id,
        "groupChat" => true,
        _ => false,
    };

    private static bool IsFile(Attachment part) =>
        part.ContentType == "application/vnd.microsoft.teams.file.download.info"
        || part.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
}
