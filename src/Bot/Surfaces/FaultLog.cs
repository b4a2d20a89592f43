namespace GssBot.Bot.Surfaces;

/// <summary>Event id 320.</summary>
internal static partial class FaultLog
{
    /// <param name="what">What was being done, in our own words.</param>
    public static void OurFault(this ILogger logger, string what, Exception fault)
    {
        var name = FaultName.Of(fault);
        OurFault(logger, what, name);
    }

    [LoggerMessage(EventId = 320, Level = LogLevel.Error, Message = "{What} failed by a fault of ours: {Fault}")]
    private static partial void OurFault(ILogger logger, string what, string fault);
}
