using System.Collections.Concurrent;
using System.Collections.Immutable;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Delivery;

/// <summary>
/// Replies that did not leave within the budget: on disk as outlines, in memory with their filled-in body. What is left
/// of them at a stop stays on disk for the next process; what others have left is taken over.
/// </summary>
internal sealed class PendingReplies(
    PendingFolder folder,
    PendingSender sender,
    EventClaims claims,
    DeliveryCounts counts,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<PendingReplies> logger) : BackgroundService, IStatefulPart
{
    /// <summary>More than this many at once and new events are told to come back.</summary>
    public const int Limit = 5_000;

    private static readonly TimeSpan AdoptEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (KeptReply Kept, Task Work)> works = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();

    public bool IsFull => works.Count >= Limit;

    public int Count => works.Count;

    public SurfaceState State => new("delivery", !IsFull, [.. Remarks()]);

    /// <summary>Writes the reply down (flushed when this returns) and goes on with it in the background.</summary>
    /// <param name="attempt">The attempt that is under way or has just failed.</param>
    public void Keep(KeptReply kept, Task<Attempt> attempt, IReplyCarrier carrier)
    {
        sender.Write(kept, trying: true);
        logger.Kept(kept.Surface);
        Start(kept, attempt, carrier);
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Look();
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
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await WaitAsync(AdoptEvery))
        {
            Look();
        }
    }

    /// <summary>Answering goes on whatever is found: an exception out of here would stop the whole program.</summary>
    private void Look()
    {
        try
        {
            Adopt();
        }
        catch (Exception fault)
        {
            logger.LookFailed(FaultName.Of(fault));
        }
    }

    private void Adopt()
    {
        var orphans = folder.Adopt();
        if (orphans.IsEmpty)
        {
            return;
        }

        logger.Adopted(orphans.Length);
        var carriers = services.GetServices<IReplyCarrier>().ToDictionary(carrier => carrier.Surface, StringComparer.Ordinal);
        foreach (var kept in orphans)
        {
            Adopt(kept with { AskedAt = Earlier(kept.AskedAt, clock.GetUtcNow()) }, carriers.GetValueOrDefault(kept.Surface));
        }
    }

    private void Adopt(KeptReply kept, IReplyCarrier? carrier)
    {
        // Known: this process answers or has answered the event, which its platform delivered again. No
        // carrier: the surface was switched off.
        if (!claims.Remember(kept.Id) || carrier is null)
        {
            sender.Forget(kept);
            return;
        }

        try
        {
            Start(kept, NotTriedYetAsync(kept, carrier), carrier);
        }
        catch (Exception fault)
        {
            logger.Lost(kept.Surface, FaultName.Of(fault));
            folder.SetAside(kept.Id);
        }
    }

    /// <summary>A time to come, out of a damaged line, would keep the reply until then.</summary>
    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static Task<Attempt> NotTriedYetAsync(KeptReply kept, IReplyCarrier carrier) => Task.FromResult(
        new Attempt(new Reply(kept, carrier.Recall(kept)), new SendOutcome.NotNow(TimeSpan.Zero)));

    private void Start(KeptReply kept, Task<Attempt> attempt, IReplyCarrier carrier)
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (works.TryAdd(kept.Id, (kept, WorkAsync())))
        {
            begin.SetResult();
        }

        async Task WorkAsync()
        {
            await begin.Task;
            try
            {
                await sender.SendUntilDoneAsync(attempt, carrier, stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // A graceful stop: the line on disk is the next process's.
            }
            catch (Exception fault)
            {
                logger.Lost(kept.Surface, FaultName.Of(fault));
                sender.Forget(kept);
            }
            finally
            {
                works.TryRemove(kept.Id, out _);
            }
        }
    }

    private async Task<bool> WaitAsync(TimeSpan pause)
    {
        await Task.Delay(pause, clock, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stopping.IsCancellationRequested;
    }

    private IEnumerable<string> Remarks()
    {
        var kept = works.Values.Select(entry => entry.Kept).ToImmutableArray();
        if (!kept.IsEmpty)
        {
            yield return $"{kept.Length} replies kept, "
                + $"the oldest for {(clock.GetUtcNow() - kept.Min(reply => reply.AskedAt)).TotalSeconds:0} s";
        }

        foreach (var remark in DiskReport.Remarks(folder).Concat(counts.Remarks()))
        {
            yield return remark;
        }
    }
}
