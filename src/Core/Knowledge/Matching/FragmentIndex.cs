using System.Collections.Immutable;
using GssBot.Core.Knowledge.Fragments;
using GssBot.Core.Text;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>
/// All fragments of a knowledge base, searched together: one pass finds the places where the first words of any of
/// them stand, then the few candidates there are compared in full. Linear in the text for every text.
/// </summary>
internal sealed class FragmentIndex
{
    /// <summary>Longest beginning of a fragment that the first pass looks for.</summary>
    private const int AnchorLength = 16;

    /// <summary>A tail that was cut counts when at least this many characters of the fragment are there.</summary>
    public const int ShortestCut = 14;

    private readonly AnchorSearch search;
    private readonly ImmutableArray<string> anchors;
    private readonly ImmutableArray<ImmutableArray<Variant>> byAnchor;
    private readonly ImmutableArray<Fragment> fragments;

    public FragmentIndex(IEnumerable<Fragment> all)
    {
        fragments = [.. all.DistinctBy(fragment => fragment.Source)];
        var groups = fragments
            .SelectMany((fragment, id) => fragment.Variants.Select(pieces => Variant.Of(id, fragment, pieces, AnchorLength)))
            .GroupBy(variant => variant.Anchor, StringComparer.Ordinal)
            .ToArray();
        anchors = [.. groups.Select(group => group.Key)];
        byAnchor = [.. groups.Select(group => group.ToImmutableArray())];
        search = new AnchorSearch(anchors);
        Ids = fragments.Select((fragment, id) => (fragment.Source, id))
            .ToDictionary(pair => pair.Source, pair => pair.id, StringComparer.Ordinal);
    }

    /// <summary>False when these are more words than one search can hold.</summary>
    public static bool Fits(IEnumerable<Fragment> all) => AnchorSearch.CountStates(all
        .SelectMany(fragment => fragment.Variants.Select(pieces => Variant.Of(0, fragment, pieces, AnchorLength).Anchor))
        .Distinct(StringComparer.Ordinal)) <= AnchorSearch.MostStates;

    /// <summary>Number of each fragment, by its source.</summary>
    public IReadOnlyDictionary<string, int> Ids { get; }

    public int Count => fragments.Length;

    public FragmentHits Find(Paste paste)
    {
        var text = paste.Flat.Replace('\n', ' ');
        var hits = new FragmentHits(fragments.Length);
        var collector = new Collector(this, paste, text, hits);
        search.Scan(text, ref collector);
        FindCutTails(paste, text, hits);
        return hits;
    }

    /// <summary>The values that a hit's holes took.</summary>
    public static IEnumerable<(HoleKind Kind, string Value)> Capture(Paste paste, FragmentHit hit)
    {
        var text = paste.Flat.Replace('\n', ' ');
        var captures = new List<(HoleKind, Range)>();
        hit.Variant.Match(paste, text, hit.AnchorEnd, captures);
        return captures.Select(capture => (capture.Item1, text[capture.Item2]));
    }

    private void FindCutTails(Paste paste, string text, FragmentHits hits)
    {
        var looked = 0;
        foreach (var line in paste.Lines)
        {
            var end = line.Start + line.Length;
            if ((line.Cut || end == text.Length) && looked++ < 4)
            {
                FindCutTail(paste, text, end, hits);
            }
        }
    }

    private void FindCutTail(Paste paste, string text, int end, FragmentHits hits)
    {
        var start = Math.Max(0, end - AnchorLength);
        var open = search.OpenEnd(text.AsSpan(start, end - start));
        if (open < ShortestCut)
        {
            return;
        }

        var tail = text.AsSpan(end - open, open);
        for (var anchor = 0; anchor < anchors.Length; anchor++)
        {
            if (anchors[anchor].Length > open && anchors[anchor].AsSpan().StartsWith(tail))
            {
                foreach (var variant in byAnchor[anchor].Where(variant => variant.SaysEnough(paste, text, end - open, end, open)))
                {
                    hits.Add(new FragmentHit(variant, end - open, end, end, paste.IndexAt(end - open), Cut: true));
                }
            }
        }
    }

    private readonly struct Collector(FragmentIndex index, Paste paste, string text, FragmentHits hits) : IAnchorHits
    {
        public void Add(int anchor, int end)
        {
            foreach (var variant in index.byAnchor[anchor])
            {
                if (hits.HasRoom(variant.Fragment) && variant.Match(paste, text, end, null) is { } hit)
                {
                    hits.Add(hit);
                }
            }
        }
    }
}
