namespace GssBot.Bot.Teams.Settings;

/// <summary>Event ids 400-419: every line that Teams writes to the log. None holds pasted text, a name or a token.</summary>
internal static partial class TeamsLog
{
    [LoggerMessage(EventId = 400, Level = LogLevel.Warning, Message = "Teams token refused: {Verdict}")]
    public static partial void TokenRefused(this ILogger logger, TokenVerdict verdict);

    [LoggerMessage(EventId = 401, Level = LogLevel.Warning, Message = "Teams request refused: {Reason}")]
    public static partial void RequestRefused(this ILogger logger, string reason);

    [LoggerMessage(
        EventId = 402, Level = LogLevel.Warning, Message = "Bot Framework keys not fetched: {Reason}; the last good ones stay in use")]
    public static partial void KeysNotFetched(this ILogger logger, string reason);

    [LoggerMessage(EventId = 403, Level = LogLevel.Error, Message = "No token for the Teams connector: {Reason}")]
    public static partial void NoToken(this ILogger logger, string reason);
}
