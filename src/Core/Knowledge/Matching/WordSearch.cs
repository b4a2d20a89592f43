using System.Buffers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>Tells in one pass or two whether any of many <see cref="AdmittingWord"/>s stands in a text.</summary>
internal sealed class WordSearch
{
    private readonly SearchValues<string>? anyCase, exact;

    public WordSearch(IEnumerable<string> words)
    {
        var all = words.Distinct(StringComparer.Ordinal).ToArray();
        anyCase = Values(Array.FindAll(all, word => !AdmittingWord.IsExact(word)), StringComparison.OrdinalIgnoreCase);
        exact = Values(Array.FindAll(all, AdmittingWord.IsExact), StringComparison.Ordinal);
    }

    public bool In(ReadOnlySpan<char> text) => (anyCase is not null && text.ContainsAny(anyCase))
        || (exact is not null && text.ContainsAny(exact));

    private static SearchValues<string>? Values(string[] words, StringComparison comparison) =>
        words.Length == 0 ? null : SearchValues.Create(words, comparison);
}
