using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;
using GssBot.Core.Answers;

namespace GssBot.Bot.Teams.Handling;

/// <summary>Decides what is said to a message. Pure.</summary>
internal sealed class MessageHandler(SurfaceAnswers answers)
{
    /// <summary>A text that is no error and not longer than this is taken for a question to the bot itself.</summary>
    private const int SmallTalk = 40;

    public TeamsReply Hear(Activity message)
    {
        var text = MessageText.Of(message);
        if (text.Length == 0)
            return new TeamsReply.Notice(Empty(message));
        if (text.Trim('?', '!', '.', ' ', '/').Equals("help", StringComparison.OrdinalIgnoreCase))
            return new TeamsReply.Notice(NoticeName.Help);
        var answer = answers.Explain(text);
        return answer is Answer.Unknown && IsSmallTalk(text, answer) ? new TeamsReply.Notice(NoticeName.Help) : new TeamsReply.Explained(answer);
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

    private static bool IsSmallTalk(string text, Answer answer) =>
        text.Length <= SmallTalk && !text.Contains('\n', StringComparison.Ordinal) && !text.Any(char.IsAsciiDigit)
        && answer.Fields.Values.IsEmpty && answer.Statuses.IsEmpty;
}
