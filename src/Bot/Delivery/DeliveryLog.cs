namespace GssBot.Bot.Delivery;

/// <summary>Event ids 300-319.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "{Surface}: reply kept, sending goes on")]
    public static partial void Kept(this ILogger logger, string surface);

    [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "{Surface}: reply refused for good: {Reason}")]
    public static partial void Refused(this ILogger logger, string surface, string reason);

    [LoggerMessage(EventId = 302, Level = LogLevel.Warning, Message = "{Surface}: reply given up, 30 minutes have passed")]
    public static partial void TooOld(this ILogger logger, string surface);

    [LoggerMessage(EventId = 303, Level = LogLevel.Warning, Message = "{Surface}: reply repeated once, the outcome stays unknown")]
    public static partial void Unclear(this ILogger logger, string surface);

    [LoggerMessage(EventId = 304, Level = LogLevel.Error, Message = "{Surface}: reply lost by a fault of ours: {Fault}")]
    public static partial void Lost(this ILogger logger, string surface, string fault);

    [LoggerMessage(EventId = 305, Level = LogLevel.Information, Message = "{Count} replies taken over from a process that is gone")]
    public static partial void Adopted(this ILogger logger, int count);

    [LoggerMessage(EventId = 306, Level = LogLevel.Error, Message = "Pending replies cannot be written to disk ({Problem}); a restart would lose them")]
    public static partial void NotOnDisk(this ILogger logger, string problem);
}
