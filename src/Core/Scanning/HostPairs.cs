using System.Buffers;

namespace GssBot.Core.Scanning;

/// <summary>Which two hosts the records of a group name most often. Keeps 64 pairs; what comes later counts only for these.</summary>
internal sealed class HostPairs
{
    private const int MaxPairs = 64;
    private const int MaxLooked = 4096;

    private static readonly SearchValues<char> HostLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    private readonly Dictionary<(string? From, string? To), long> counts = [];

    /// <summary>Both null when no record names a host.</summary>
    public (string? From, string? To) Most => counts.Count == 0 ? default : counts.MaxBy(pair => pair.Value).Key;

    public void Add(ReadOnlySpan<char> record)
    {
        var text = record[..Math.Min(MaxLooked, record.Length)];
        var from = NextHost(ref text);
        var to = NextHost(ref text);
        while (to is not null && to == from)
        {
            to = NextHost(ref text);
        }

        if (from is not null && (counts.Count < MaxPairs || counts.ContainsKey((from, to))))
        {
            counts[(from, to)] = counts.GetValueOrDefault((from, to)) + 1;
        }
    }

    /// <summary>The host of the next URL; moves past it.</summary>
    private static string? NextHost(ref ReadOnlySpan<char> text)
    {
        const string mark = "://";
        for (var at = text.IndexOf(mark); at >= 0; at = text.IndexOf(mark))
        {
            text = text[(at + mark.Length)..];
            var end = text.IndexOfAnyExcept(HostLetters);
            var host = end < 0 ? text : text[..end];
            if (!host.IsEmpty && host.Length <= 253)
            {
                return host.ToString().ToLowerInvariant();
            }
        }

        text = default;
        return null;
    }
}
