using System.Collections.Concurrent;

namespace GssBot.Bot.Delivery;

/// <summary>What became of the replies since the start. Thread-safe.</summary>
internal sealed class DeliveryCounts
{
    private readonly ConcurrentDictionary<string, int> refusals = new(StringComparer.Ordinal);
    private int sent;
    private int tooOld;
    private int unclear;

    public int Sent => sent;

    /// <summary>Given up because 30 minutes had passed.</summary>
    public int TooOld => tooOld;

    /// <summary>Given up because the repeat ended without our knowing how, too.</summary>
    public int Unclear => unclear;

    /// <summary>Lasting refusals by the platform's own word, at most 32 words.</summary>
    public IReadOnlyDictionary<string, int> Refusals => refusals;

    /// <summary>True when the attempt was the last one, sent or refused for good; counts it.</summary>
    public bool Settled(Attempt attempt, ILogger logger)
    {
        if (attempt.Outcome is SendOutcome.Sent)
        {
            Interlocked.Increment(ref sent);
        }

        if (attempt.Outcome is SendOutcome.Refused refused)
        {
            CountRefused(refused.Reason);
            logger.Refused(attempt.Reply.Kept.Surface, refused.Reason);
        }

        return attempt.Outcome is SendOutcome.Sent or SendOutcome.Refused;
    }

    public void CountTooOld() => Interlocked.Increment(ref tooOld);

    public void CountUnclear() => Interlocked.Increment(ref unclear);

    private void CountRefused(string reason) =>
        refusals.AddOrUpdate(refusals.Count < 32 || refusals.ContainsKey(reason) ? reason : "other", 1, (_, count) => count + 1);

    /// <summary>What an operator should know of replies that did not leave, or may have left twice.</summary>
    public IEnumerable<string> Remarks()
    {
        if (TooOld > 0)
        {
            yield return $"{TooOld} replies given up after 30 minutes";
        }

        if (Unclear > 0)
        {
            yield return $"{Unclear} replies repeated once with unknown outcome";
        }

        foreach (var (reason, count) in Refusals)
        {
            yield return $"{count} replies refused: {reason}";
        }
    }
}
