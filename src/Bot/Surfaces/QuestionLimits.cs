using Microsoft.Extensions.Options;

namespace GssBot.Bot.Surfaces;

internal enum LimitVerdict
{
    Fine,

    /// <summary>Over the limit for the first time in this minute: told.</summary>
    TellOnce,

    /// <summary>Over the limit and told already: silent, or we would be the noise.</summary>
    Silent,
}

/// <summary>Counts questions by user and by channel in windows of one minute. Thread-safe; forgets with each minute.</summary>
internal sealed class QuestionLimits(IOptions<LimitOptions> options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private long minute;

    /// <summary>
    /// Counts a question for the user and for the channel; one that has no name is not counted: strangers would share it.
    /// </summary>
    public LimitVerdict Ask(string? user, string? channel)
    {
        var limits = options.Value;
        lock (gate)
        {
            var now = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
            if (now != minute)
            {
                counts.Clear();
            }

            minute = now;
            var byUser = Over('u', user, limits.PerUserPerMinute);
            var byChannel = Over('c', channel, limits.PerChannelPerMinute);
            return byUser == 0 && byChannel == 0 ? LimitVerdict.Fine
                : byUser == 1 || byUser == 0 && byChannel == 1 ? LimitVerdict.TellOnce
                : LimitVerdict.Silent;
        }
    }

    /// <summary>By how many the count is over its limit.</summary>
    private int Over(char kind, string? name, int limit)
    {
        if (limit == 0 || string.IsNullOrEmpty(name))
        {
            return 0;
        }

        var key = $"{kind}:{name}";
        var count = counts[key] = counts.GetValueOrDefault(key) + 1;
        return Math.Max(0, count - limit);
    }
}
