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
    public async Task SendUntilDoneAsync(Task<Attempt> attempt, IReplyCarrier carrier, CancellationToken cancellationToken)
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

            if (!await PauseAsync(reply.Kept, Backoff.After(tries, outcome), cancellationToken))
            {
                return;
            }

            attempt = TryAgainAsync(reply, carrier, cancellationToken);
        }
    }

    private static Reply Noted(Reply reply, SendOutcome outcome) => outcome is SendOutcome.Unclear
        ? reply with { Kept = reply.Kept with { Unclear = reply.Kept.Unclear + 1 } }
        : reply;

    /// <summary>Waits; false when the reply would be too old by then.</summary>
    private async Task<bool> PauseAsync(KeptReply kept, TimeSpan pause, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() + pause - kept.AskedAt > LongestAge)
        {
            counts.CountTooOld();
            logger.TooOld(kept.Surface);
            Forget(kept);
            return false;
        }

        await Task.Delay(pause, clock, cancellationToken);
        return true;
    }

    private async Task<Attempt> TryAgainAsync(Reply reply, IReplyCarrier carrier, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            if (reply.Kept.Unclear > 0 && !await carrier.ListensAsync(reply.Kept, cancellationToken))
            {
                return new Attempt(reply, new SendOutcome.NotNow());
            }

            Write(reply.Kept, trying: true);
            return new Attempt(reply, await carrier.SendAsync(reply, CancellationToken.None));
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
