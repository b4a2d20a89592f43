namespace GssBot.Bench;

internal static class Rounds
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    /// <summary>Runs for a second to warm up, then for two seconds, at least 20 rounds.</summary>
    public static (TimeSpan Best, TimeSpan Median) Measure(Action run)
    {
        Repeat(run, WarmUp, 20);
        var rounds = Repeat(run, Measured, 20);
        rounds.Sort();
        return (rounds[0], rounds[rounds.Count / 2]);
    }

    private static List<TimeSpan> Repeat(Action run, TimeSpan howLong, int atLeast)
    {
        var rounds = new List<TimeSpan>();
        var begin = TimeProvider.System.GetTimestamp();
        while (rounds.Count < atLeast || TimeProvider.System.GetElapsedTime(begin) < howLong)
        {
            var start = TimeProvider.System.GetTimestamp();
            run();
            rounds.Add(TimeProvider.System.GetElapsedTime(start));
        }

        return rounds;
    }
}
