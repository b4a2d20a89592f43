namespace GssBot.Bot.Slack.Settings;

/// <summary>Event ids 200-229. Words and types of Slack's own, cut to what a name can be; never a text, a name or an address.</summary>
internal static partial class SlackLog
{
    [LoggerMessage(EventId = 200, Level = LogLevel.Warning, Message = "Slack request refused: {Verdict}")]
    public static partial void RequestRefused(this ILogger logger, SignatureVerdict verdict);

    [LoggerMessage(EventId = 201, Level = LogLevel.Warning, Message = "Slack request refused: {Reason}")]
    public static partial void RequestUnfit(this ILogger logger, string reason);

    /// <summary>A type that this program has no use for. It is a word of the sender's: logged only when it is one of Slack's own.</summary>
    public static void UnknownType(this ILogger logger, string kind, string? type)
    {
        var word = SlackTypes.Known(type) ?? "(not known)";
        NoUse(logger, kind, word);
    }

    [LoggerMessage(EventId = 203, Level = LogLevel.Warning, Message = "Slack {Method} was refused: {Error}")]
    public static partial void MethodRefused(this ILogger logger, string method, string error);

    [LoggerMessage(EventId = 204, Level = LogLevel.Warning, Message = "Slack {Method} did not succeed: {Outcome}")]
    public static partial void MethodFailed(this ILogger logger, string method, string outcome);

    [LoggerMessage(EventId = 206, Level = LogLevel.Information, Message = "Slack workspace confirmed")]
    public static partial void WorkspaceConfirmed(this ILogger logger);

    [LoggerMessage(EventId = 207, Level = LogLevel.Error, Message = "The app was removed from a Slack workspace, or its token revoked")]
    public static partial void WorkspaceGone(this ILogger logger);

    [LoggerMessage(EventId = 208, Level = LogLevel.Information, Message = "Slack socket {Slot} open")]
    public static partial void SocketOpen(this ILogger logger, int slot);

    [LoggerMessage(EventId = 209, Level = LogLevel.Warning, Message = "Slack socket {Slot} closed: {Reason}")]
    public static partial void SocketClosed(this ILogger logger, int slot, string reason);

    [LoggerMessage(EventId = 210, Level = LogLevel.Warning, Message = "Slack request refused: its body did not come, {Status}")]
    public static partial void BodyRefused(this ILogger logger, int status);

    /// <summary>A word of the platform as it may be logged: letters, digits and <c>_.-</c>, at most 60 of them.</summary>
    public static string Word(string? word) => word is null
        ? "none"
        : string.Concat(word.Take(60).Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' ? c : '?'));

    [LoggerMessage(EventId = 202, Level = LogLevel.Information, Message = "Slack sent a {Kind} of type {Type}; acknowledged, nothing done")]
    private static partial void NoUse(ILogger logger, string kind, string type);
}
