using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>A case whose evidence was seen.</summary>
/// <param name="Hits">The clues that were seen, the deciding one first.</param>
/// <param name="Block">Of the deciding line.</param>
/// <param name="Letters">Literal characters matched: how much was said.</param>
/// <param name="Most">The most that what was seen proves: of several anys the strongest counts, of the musts the weakest.</param>
internal sealed record Candidate(Case Case, ImmutableArray<ClueHit> Hits, int Block, int Letters, Certainty Most)
{
    public ClueHit Deciding => Hits[0];

    public bool Cut => Deciding.Cut;

    /// <summary>True when one of the whole hits covers the place.</summary>
    public bool Holds(int place) => Hits.Any(hit => hit is { Cut: false, Hit: { } words } && place >= words.Start && place < words.End);

    /// <summary>The right speaker said it, and more than advice speaks for it.</summary>
    public bool Sure => Hits.All(hit => hit.Sure) && !Aside;

    /// <summary>Nothing but advice speaks of it.</summary>
    public bool Aside => Hits.All(hit => hit.Aside);

    /// <summary>Nothing but the symbol of a status speaks for it.</summary>
    public bool IsNamedOnly => Hits.All(hit => hit.Hit is null && !hit.Sure);

    /// <summary>Null when a must is missing, no any was seen, or a never was.</summary>
    public static Candidate? Of(Case known, Sighting sighting)
    {
        var seen = ImmutableArray.CreateBuilder<ClueHit>();
        foreach (var clue in known.Evidence.Must)
        {
            if (sighting.Find(clue) is not { } hit)
            {
                return null;
            }

            seen.Add(hit);
        }

        var most = seen.Count == 0 ? Certainty.Certain : seen.Min(hit => hit.Most);
        var any = Certainty.Unknown;
        foreach (var clue in known.Evidence.Any)
        {
            if (sighting.Find(clue) is { } hit)
            {
                seen.Add(hit);
                any = hit.Most > any ? hit.Most : any;
            }
        }

        if ((any == Certainty.Unknown && !known.Evidence.Any.IsEmpty)
            || known.Evidence.Never.Any(clue => sighting.Find(clue) is { Cut: false }))
        {
            return null;
        }

        // The deepest line of a chain names the reason; a report says more than advice, a whole line than a cut one, a proof than a hint.
        seen.Sort((a, b) => a.Aside != b.Aside ? a.Aside.CompareTo(b.Aside)
            : a.Cut != b.Cut ? a.Cut.CompareTo(b.Cut)
            : a.Most != b.Most ? b.Most.CompareTo(a.Most)
            : b.At.CompareTo(a.At));
        if (known.Kind == CaseKind.CatchAll && seen.All(hit => hit.Aside))
        {
            return null;
        }

        var lines = sighting.Paste.Lines;
        var block = seen[0].At < 0 || lines.IsEmpty ? 0 : lines[seen[0].Line].Block;
        most = known.Evidence.Any.IsEmpty || most < any ? most : any;
        return new Candidate(known, seen.ToImmutable(), block, seen.Max(hit => hit.Letters), most);
    }
}
