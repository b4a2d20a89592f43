namespace GssBot.Core.Scanning;

/// <summary>How much of a machine a scan takes.</summary>
/// <param name="Cores">At least 1; -1 for all.</param>
/// <param name="Window">Characters looked at together, so how long a call works at most; a line as long as that counts
/// and is not looked into.</param>
public sealed record ScanPace(int Cores, int Window)
{
    /// <summary>All cores; a window of 4 Mi characters.</summary>
    public static ScanPace Whole { get; } = new(-1, 4 * 1024 * 1024);

    /// <summary>One core; a window of 256 Ki characters, at most some tenths of a second of work.</summary>
    public static ScanPace Modest { get; } = new(1, 256 * 1024);
}
