using System.Collections.Concurrent;
using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Bot.Surfaces;

/// <summary>
/// The cases asked for most since the start, on all surfaces; before anybody asked, those that the vocabulary names. Ids only.
/// </summary>
internal sealed class FrequentCases(AnswerSources sources)
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Count(Answer answer)
    {
        if (answer is Answer.Known known)
        {
            counts.AddOrUpdate(known.Case, 1, (_, count) => count + 1);
        }
    }

    /// <summary>At most five, the most frequent first.</summary>
    public ImmutableArray<Answer.Known> Top() =>
    [
        .. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key)
            .Concat(sources.Own.Frequent()).Distinct(StringComparer.Ordinal)
            .Select(sources.Own.OfCase)
            .OfType<Answer.Known>().Take(5),
    ];
}
