using System.Buffers;
using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>The words that cases bring of their own, searched together: one pass, however many cases a site has.</summary>
internal sealed class OwnWords
{
    private readonly SearchValues<string> words;
    private readonly Dictionary<ulong, ImmutableArray<(string Word, Case Case)>> byHead;

    public OwnWords(ImmutableArray<Case> cases)
    {
        (string Word, Case Case)[] all = [.. cases.SelectMany(known => known.Admits.Words.Select(word => (word.Text, known)))];
        words =
            SearchValues.Create([.. all.Select(pair => pair.Word).Distinct(StringComparer.Ordinal)], StringComparison.OrdinalIgnoreCase);
        byHead = all.GroupBy(pair => Head(pair.Word)).ToDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>The cases of which a word stands in the text.</summary>
    public ImmutableArray<Case> In(ReadOnlySpan<char> text)
    {
        if (byHead.Count == 0)
        {
            return [];
        }

        var found = new HashSet<Case>(ReferenceEqualityComparer.Instance);
        for (var at = text.IndexOfAny(words); at >= 0;)
        {
            Note(text[at..], found);
            var next = text[(at + 1)..].IndexOfAny(words);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return [.. found];
    }

    private void Note(ReadOnlySpan<char> text, HashSet<Case> found)
    {
        if (!byHead.TryGetValue(Head(text), out var alike))
        {
            return;
        }

        foreach (var (word, known) in alike)
        {
            if (!found.Contains(known) && text.StartsWith(word, AdmittingWord.Comparison(word)))
            {
                found.Add(known);
            }
        }
    }

    /// <summary>The first letters, in any letter case: as many as the shortest word has.</summary>
    private static ulong Head(ReadOnlySpan<char> text)
    {
        var head = 0UL;
        foreach (var letter in text[..AdmittingWord.Shortest])
        {
            head = (head << 16) | char.ToUpperInvariant(letter);
        }

        return head;
    }
}
