using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace GssBot.Bot.Delivery;

/// <summary>
/// Replies that did not leave within the budget: on disk as outlines, in memory with their filled-in body, tried again
/// for 30 minutes. What is left of them at a stop stays on disk for the next process.
/// </summary>
internal sealed class PendingReplies(
    PendingFolder folder,
    EventClaims claims,
    DeliveryCounts counts,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<PendingReplies> logger) : BackgroundService, IStatefulSurface
{
    /// <summary>More than this many at once and new events are told to come back.</summary>
    public const int Limit = 5_000;

    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AdoptEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (KeptReply Kept, Task Work)> works = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim sending = new(8);
    private readonly CancellationTokenSource stopping = new();

    public bool IsFull => works.Count >= Limit;

    public int Count => works.Count;

    public SurfaceState State => new("delivery", !IsFull, [.. Remarks()]);

    /// <summary>Writes the reply down (flushed when this returns) and goes on with it in the background.</summary>
    /// <param name="attempt">The attempt that is under way or has just failed.</param>
    public void Keep(KeptReply kept, Task<Attempt> attempt, IReplyCarrier carrier)
    {
        Write(kept, trying: true);
        logger.Kept(kept.Surface);
        Start(kept, attempt, carrier);
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Adopt();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        claims.Drain();
        await stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
        // Sends under way may still end well; what the host's patience does not cover stays on disk.
        await Task.WhenAll(works.Values.Select(entry => entry.Work)).WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        folder.Dispose();
    }

    public override void Dispose()
    {
        base.Dispose();
        folder.Dispose();
        stopping.Dispose();
        sending.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await Wait(AdoptEvery))
            Adopt();
    }

    private void Adopt()
    {
        var orphans = folder.Adopt();
        if (orphans.IsEmpty)
            return;
        logger.Adopted(orphans.Length);
        var carriers = services.GetServices<IReplyCarrier>().ToDictionary(carrier => carrier.Surface, StringComparer.Ordinal);
        foreach (var kept in orphans)
        {
            claims.Remember(kept.Id);
            if (carriers.TryGetValue(kept.Surface, out var carrier))
                Start(kept, NotTriedYet(kept, carrier), carrier);
            else
                Forget(kept); // The surface was switched off: nobody can send it.
        }
    }

    private static Task<Attempt> NotTriedYet(KeptReply kept, IReplyCarrier carrier) => Task.FromResult(
        new Attempt(new Reply(kept, carrier.Recall(kept)), new SendOutcome.NotNow(TimeSpan.Zero)));

    private void Start(KeptReply kept, Task<Attempt> attempt, IReplyCarrier carrier)
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        works[kept.Id] = (kept, Work());
        begin.SetResult();

        async Task Work()
        {
            await begin.Task;
            try
            {
                await SendUntilDone(attempt, carrier);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // A graceful stop: the line on disk is the next process's.
            }
            catch (Exception fault)
            {
                logger.Lost(kept.Surface, fault.GetType().Name);
                Forget(kept);
            }
            finally
            {
                works.TryRemove(kept.Id, out _);
            }
        }
    }

    private async Task SendUntilDone(Task<Attempt> attempt, IReplyCarrier carrier)
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
            if (!await Pause(reply.Kept, Backoff.After(tries, outcome)))
                return;
            attempt = TryAgain(reply, carrier);
        }
    }

    private static Reply Noted(Reply reply, SendOutcome outcome) => outcome is SendOutcome.Unclear
        ? reply with { Kept = reply.Kept with { Unclear = reply.Kept.Unclear + 1 } }
        : reply;

    /// <summary>Waits; false when the reply would be too old by then.</summary>
    private async Task<bool> Pause(KeptReply kept, TimeSpan pause)
    {
        if (clock.GetUtcNow() + pause - kept.AskedAt > LongestAge)
        {
            counts.CountTooOld();
            logger.TooOld(kept.Surface);
            Forget(kept);
            return false;
        }
        await Task.Delay(pause, clock, stopping.Token);
        return true;
    }

    private async Task<Attempt> TryAgain(Reply reply, IReplyCarrier carrier)
    {
        await sending.WaitAsync(stopping.Token);
        try
        {
            if (reply.Kept.Unclear > 0 && !await carrier.Listens(reply.Kept, stopping.Token))
                return new Attempt(reply, new SendOutcome.NotNow());
            Write(reply.Kept, trying: true);
            return new Attempt(reply, await carrier.Send(reply, CancellationToken.None));
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task<bool> Wait(TimeSpan pause)
    {
        await Task.Delay(pause, clock, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stopping.IsCancellationRequested;
    }

    private void Forget(KeptReply kept) => Put(new PendingLine(kept.Id));

    private void Write(KeptReply kept, bool trying) => Put(PendingLine.Of(kept, trying));

    private void Put(PendingLine line)
    {
        folder.Write(line);
        if (folder.Problem is { } problem)
            logger.NotOnDisk(problem);
    }

    private IEnumerable<string> Remarks()
    {
        var kept = works.Values.Select(entry => entry.Kept).ToImmutableArray();
        if (!kept.IsEmpty)
            yield return $"{kept.Length} replies kept, the oldest for {(clock.GetUtcNow() - kept.Min(reply => reply.AskedAt)).TotalSeconds:0} s";
        if (folder.Problem is { } problem)
            yield return $"kept replies cannot be written to disk: {problem}";
        if (counts.TooOld > 0)
            yield return $"{counts.TooOld} replies given up after 30 minutes";
        if (counts.Unclear > 0)
            yield return $"{counts.Unclear} replies repeated once with unknown outcome";
        foreach (var (reason, count) in counts.Refusals)
            yield return $"{count} replies refused: {reason}";
    }
}
