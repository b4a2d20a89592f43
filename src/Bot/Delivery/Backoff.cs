namespace GssBot.Bot.Delivery;

/// <summary>How long to wait before the next attempt: 1, 2, 4, 8, 16, then 30 s; never less than the platform asked for.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="tries">Attempts so far, from 0.</param>
    public static TimeSpan After(int tries, SendOutcome outcome)
    {
        if (outcome is SendOutcome.NotNow { RetryAfter: { } asked } && asked == TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }

        var own = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(tries, 5))));
        return outcome is SendOutcome.NotNow { RetryAfter: { } wait } && wait > own ? wait : own;
    }
}
