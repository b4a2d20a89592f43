namespace GssBot.Bot.Delivery;

/// <summary>
/// Sends kept replies, eight at a time, each again and again for 30 minutes, and keeps their lines on disk up to date.
/// Thread-safe.
/// </summary>
internal sealed class PendingSender(
    PendingFolder folder, DeliveryCounts counts, TimeProvider clock, ILogger<PendingSender> logger) : IDisposable
{
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim sending = new(8);

    /// <summary>Returns when the reply has left, was refused for good or was given up; cancelled, its line stays on disk.</summary>
    /// <param name="attempt">The attempt that is under way or has just failed.</param>
    public async Task SendUntilDone(Task<Attempt> attempt, IReplyCarrier carrier, CancellationToken stopping)
    {
        for (var tries = 0; ; tries++)
        {
            var (reply, outcome) = await attempt;
            if (counts.Settled(await attempt, logger))
            {
                Forget(reply.Kept);
                return;
            }
            reply = Noted(reply, outcome);
            Write(reply.Kept, trying: false);
            if (reply.Kept.Unclear > 1)
            {
                counts.CountUnclear();
                logger.Unclear(reply.Kept.Surface);
                Forget(reply.Kept);
                return;
            }
            if (!await Pause(reply.Kept, Backoff.After(tries, outcome), stopping))
                return;
            attempt = TryAgain(reply, carrier, stopping);
        }
    }

    private static Reply Noted(Reply reply, SendOutcome outcome) => outcome is SendOutcome.Unclear
        ? reply with { Kept = reply.Kept with { Unclear = reply.Kept.Unclear + 1 } }
        : reply;

    /// <summary>Waits; false when the reply would be too old by then.</summary>
    private async Task<bool> Pause(KeptReply kept, TimeSpan pause, CancellationToken stopping)
    {
        if (clock.GetUtcNow() + pause - kept.AskedAt > LongestAge)
        {
            counts.CountTooOld();
            logger.TooOld(kept.Surface);
            Forget(kept);
            return false;
        }
        await Task.Delay(pause, clock, stopping);
        return true;
    }

    private async Task<Attempt> TryAgain(Reply reply, IReplyCarrier carrier, CancellationToken stopping)
    {
        await sending.WaitAsync(stopping);
        try
        {
            if (reply.Kept.Unclear > 0 && !await carrier.Listens(reply.Kept, stopping))
                return new Attempt(reply, new SendOutcome.NotNow());
            Write(reply.Kept, trying: true);
            return new Attempt(reply, await carrier.Send(reply, CancellationToken.None));
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Written and flushed when this returns.</summary>
    /// <param name="trying">An attempt is under way; a process that dies now leaves its outcome unknown.</param>
    public void Write(KeptReply kept, bool trying) => folder.Write(PendingLine.Of(kept, trying));

    public void Forget(KeptReply kept) => folder.Write(new PendingLine(kept.Id));

    public void Dispose() => sending.Dispose();
}
