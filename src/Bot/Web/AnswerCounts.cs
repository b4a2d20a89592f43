using System.Collections.Concurrent;
using System.Diagnostics;
using GssBot.Core.Answers;

namespace GssBot.Bot.Web;

/// <summary>How often each case was the answer since the start; ids and numbers, nothing that was pasted. Thread-safe.</summary>
internal sealed class AnswerCounts
{
    private readonly ConcurrentDictionary<string, long> byCase = new(StringComparer.Ordinal);
    private long decoded;
    private long unknown;

    public long Decoded => Interlocked.Read(ref decoded);

    public long Unknown => Interlocked.Read(ref unknown);

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<(string Case, long Count)> Cases =>
        [.. byCase.Select(pair => (pair.Key, pair.Value))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    public void Add(Answer answer)
    {
        switch (answer)
        {
            case Answer.Known known:
                byCase.AddOrUpdate(known.Case, 1, (_, count) => count + 1);
                break;
            case Answer.Decoded:
                Interlocked.Increment(ref decoded);
                break;
            case Answer.Unknown:
                Interlocked.Increment(ref unknown);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
