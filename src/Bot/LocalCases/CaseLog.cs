namespace GssBot.Bot.LocalCases;

/// <summary>Event ids 500-509. Names of files and faults in them; a paste never comes here.</summary>
internal static partial class CaseLog
{
    [LoggerMessage(EventId = 500, Level = LogLevel.Information, Message = "Local cases read: {Cases} cases altogether")]
    public static partial void CasesTaken(this ILogger logger, int cases);

    [LoggerMessage(
        EventId = 501,
        Level = LogLevel.Error,
        Message = "Local cases not taken, {Faults} faults; the last good ones are used. The first: {Fault}")]
    public static partial void CasesRefused(this ILogger logger, int faults, string fault);
}
