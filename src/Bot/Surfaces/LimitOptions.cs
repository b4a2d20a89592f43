using GssBot.Bot.Settings;

namespace GssBot.Bot.Surfaces;

/// <summary>Section <c>Limits</c>: questions a minute, 0 to 1,000,000; 0 switches a limit off.</summary>
internal sealed class LimitOptions : ISection
{
    private const int Most = 1_000_000;

    public static string Section => "Limits";

    [WholeNumber(0, Most)]
    public int PerUserPerMinute { get; set; } = 10;

    [WholeNumber(0, Most)]
    public int PerChannelPerMinute { get; set; } = 60;
}
