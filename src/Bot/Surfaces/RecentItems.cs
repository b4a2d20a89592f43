using System.Collections.Concurrent;

namespace GssBot.Bot.Surfaces;

/// <summary>What came in within a time, by key and in memory only; the oldest is forgotten first. Thread-safe.</summary>
/// <param name="capacity">More are not kept.</param>
/// <param name="lifeTime">Counted from its coming; looking at it does not lengthen it.</param>
internal sealed class RecentItems<T>(int capacity, TimeSpan lifeTime, TimeProvider clock) where T : class
{
    private readonly ConcurrentDictionary<string, T> items = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Key, DateTimeOffset Until)> order = new();

    /// <summary>False when the key is there already; what is there stays.</summary>
    public bool TryAdd(string key, T item)
    {
        Forget();
        if (!items.TryAdd(key, item))
        {
            return false;
        }

        order.Enqueue((key, clock.GetUtcNow() + lifeTime));
        Forget();
        return true;
    }

    public T? Find(string key)
    {
        Forget();
        return items.GetValueOrDefault(key);
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        while (order.TryPeek(out var oldest) && (oldest.Until <= now || order.Count > capacity) && order.TryDequeue(out var gone))
        {
            items.TryRemove(gone.Key, out _);
        }
    }
}
