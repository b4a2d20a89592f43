namespace GssBot.Bot.Delivery;

/// <summary>
/// Sees to it that each event is answered once: remembers the ids for 20 minutes (the last redelivery comes after 5),
/// at most 100,000 of them, the oldest forgotten first. Thread-safe.
/// </summary>
internal sealed class EventClaims(TimeProvider clock, int inWorkLimit = 256)
{
    private const int Capacity = 100_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(20);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<Acknowledgement>> claims = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset Until)> taken = new();
    private int inWork;
    private bool draining;

    /// <summary>
    /// Runs <paramref name="answer"/> for the first arrival of an event; a second one awaits the first, a late one gets
    /// what the first got. An event of which nothing was begun, or whose answer threw, may come again.
    /// </summary>
    /// <param name="id">Surface and event id: <c>slack:Ev0123</c>.</param>
    public async Task<Acknowledgement> OnceAsync(string id, Func<Task<Acknowledgement>> answer)
    {
        var claim = new TaskCompletionSource<Acknowledgement>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Acknowledgement>? first;
        lock (gate)
        {
            Forget();
            if (!claims.TryGetValue(id, out first))
            {
                if (draining || inWork >= inWorkLimit)
                {
                    return Acknowledgement.NotBegun;
                }

                claims[id] = claim.Task;
                inWork++;
            }
        }

        if (first is not null)
        {
            return await first;
        }

        var result = Acknowledgement.NotBegun;
        try
        {
            result = await answer();
            return result;
        }
        finally
        {
            Settle(id, result);
            claim.SetResult(result);
        }
    }

    /// <summary>
    /// Marks an event as taken without doing anything: it was taken by an earlier process. False when it is known here already.
    /// </summary>
    public bool Remember(string id)
    {
        lock (gate)
        {
            if (!claims.TryAdd(id, Task.FromResult(Acknowledgement.Taken)))
            {
                return false;
            }

            taken.Enqueue((id, clock.GetUtcNow() + Remembered));
            return true;
        }
    }

    /// <summary>From now on nothing new is begun; what is in work is finished.</summary>
    public void Drain()
    {
        lock (gate)
        {
            draining = true;
        }
    }

    private void Settle(string id, Acknowledgement result)
    {
        lock (gate)
        {
            inWork--;
            if (result == Acknowledgement.Taken)
            {
                taken.Enqueue((id, clock.GetUtcNow() + Remembered));
            }
            else
            {
                claims.Remove(id);
            }
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        while (taken.TryPeek(out var oldest) && (oldest.Until <= now || taken.Count > Capacity))
        {
            claims.Remove(taken.Dequeue().Id);
        }
    }
}
