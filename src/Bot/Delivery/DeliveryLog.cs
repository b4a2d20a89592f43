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

    [LoggerMessage(
        EventId = 306,
        Level = LogLevel.Error,
        Message = "Pending replies cannot be written to disk ({Problem}); a restart would lose them")]
    public static partial void NotOnDisk(this ILogger logger, string problem);

    [LoggerMessage(EventId = 307, Level = LogLevel.Information, Message = "Pending replies are all written to disk again")]
    public static partial void OnDiskAgain(this ILogger logger);

    [LoggerMessage(EventId = 308, Level = LogLevel.Error, Message = "Pending replies of other processes cannot be looked for ({Problem})")]
    public static partial void CannotLook(this ILogger logger, string problem);

    [LoggerMessage(EventId = 309, Level = LogLevel.Information, Message = "Pending replies of other processes can be looked for again")]
    public static partial void CanLookAgain(this ILogger logger);

    [LoggerMessage(
        EventId = 311,
        Level = LogLevel.Error,
        Message = "{Count} lines of pending replies cannot be read; they are set aside as *.unreadable")]
    public static partial void Unreadable(this ILogger logger, int count);

    [LoggerMessage(EventId = 312, Level = LogLevel.Error, Message = "{Count} replies are lost with this stop: the disk never took them")]
    public static partial void LostWithTheStop(this ILogger logger, int count);

    [LoggerMessage(
        EventId = 313, Level = LogLevel.Error, Message = "A look at the replies of other processes failed by a fault of ours: {Fault}")]
    public static partial void LookFailed(this ILogger logger, string fault);
}
