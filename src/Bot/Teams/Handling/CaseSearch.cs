using System.Collections.Immutable;
using GssBot.Bot.Surfaces;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge;

namespace GssBot.Bot.Teams.Handling;

/// <summary>What a user looks for while typing: the most frequent cases, a decoded number, a named error, words of a title.</summary>
/// <param name="sources">Asked without counting: what is typed is a question still in the making.</param>
/// <param name="knowledge">The cases of now; a site's own may change while the program runs.</param>
internal sealed class CaseSearch(AnswerSources sources, FrequentCases frequent, Func<KnowledgeBase> knowledge)
{
    /// <summary>Rows of one result at most.</summary>
    public const int Most = 8;

    private volatile Titles? titles;

    /// <summary>At most <see cref="Most"/> answers, the best first, none twice.</summary>
    public ImmutableArray<Answer> Find(string query) => string.IsNullOrWhiteSpace(query)
        ? [.. frequent.Top()]
        : [.. Explained(query).Concat(ByTitle(query)).DistinctBy(answer => (answer as Answer.Known)?.Case ?? "").Take(Most)];

    private IEnumerable<Answer> Explained(string query)
    {
        var answer = sources.Own.Explain(query);
        if (answer is Answer.Unknown)
        {
            return [];
        }

        return [answer, .. answer.Alternatives.Select(other => sources.Own.OfCase(other.Case)).OfType<Answer>()];
    }

    private IEnumerable<Answer> ByTitle(string query)
    {
        var words = query.Split((char[]?)null, 9, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 8 ? [] : Cases().Where(known => words.All(word => Has(known, word)));
    }

    private ImmutableArray<Answer.Known> Cases()
    {
        var now = knowledge();
        if (titles is { } kept && kept.Of == now)
        {
            return kept.Cases;
        }

        var made = new Titles(now, [.. now.Cases.Select(known => sources.Own.OfCase(known.Id)).OfType<Answer.Known>()]);
        titles = made;
        return made.Cases;
    }

    private static bool Has(Answer.Known known, string word) =>
        known.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || known.Case.Contains(word, StringComparison.OrdinalIgnoreCase);

    private sealed record Titles(KnowledgeBase Of, ImmutableArray<Answer.Known> Cases);
}
