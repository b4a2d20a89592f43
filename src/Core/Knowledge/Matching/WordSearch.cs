using System.Buffers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>Tells in one pass or two whether any of many <see cref="AdmittingWord"/>s stands in a text.</summary>
internal sealed class WordSearch
{
    private readonly SearchValues<string> anyCase;
    private readonly SearchValues<string> exact;
    private readonly bool hasExact;

    public WordSearch(IEnumerable<string> words)
    {
        var byKind = words.Distinct(StringComparer.Ordinal).ToLookup(AdmittingWord.IsExact);
        anyCase = SearchValues.Create([.. byKind[false]], StringComparison.OrdinalIgnoreCase);
        exact = SearchValues.Create([.. byKind[true]], StringComparison.Ordinal);
        hasExact = byKind[true].Any();
    }

    public bool In(ReadOnlySpan<char> text) => text.ContainsAny(anyCase) || (hasExact && text.ContainsAny(exact));
}
