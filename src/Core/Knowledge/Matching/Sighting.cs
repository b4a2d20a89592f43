using System.Collections.Immutable;
using System.Diagnostics;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>What was seen of one clue.</summary>
/// <param name="Hit">The deciding words; null for a clue on codes, numbers or facts.</param>
/// <param name="At">Place in the flat text, -1 when the clue has none.</param>
/// <param name="Sure">False when the speaker that the clue asks for could not be told, or only the symbol of a status stands there.</param>
/// <param name="Most">The most that the clue proves.</param>
/// <param name="Aside">The words stand in advice, not in the report of a failure.</param>
internal readonly record struct ClueHit(
    FragmentHit? Hit, int At, int Line, bool Sure, bool Cut, Certainty Most = Certainty.Certain, bool Aside = false)
{
    public int Letters => Hit?.Variant.Letters ?? 0;
}

/// <summary>Asks one paste for clues.</summary>
internal sealed class Sighting(
    Paste paste, Topic topic, ImmutableArray<StatusReading> statuses, FragmentHits hits, IReadOnlyDictionary<string, int> ids)
{
    /// <summary>Lines that two fragments of one row may lie apart.</summary>
    private const int Reach = 40;

    public Paste Paste => paste;

    public Topic Topic => topic;

    /// <summary>The last place where the clue is seen; null when it is not.</summary>
    public ClueHit? Find(Clue clue) => Seek(clue) is { } hit ? hit with { Most = clue.AtMost } : null;

    private ClueHit? Seek(Clue clue)
    {
        if ((clue.Fact is { } fact && !Holds(fact)) || (clue.Status is { } status && !Shows(status, named: true)))
        {
            return null;
        }

        if (!clue.Fragments.IsEmpty)
        {
            return FindWords(clue);
        }

        return clue.Codes.IsEmpty && clue.By is null
            ? new ClueHit(null, -1, 0, clue.Status is null || Shows(clue.Status, named: false), false)
            : FindLine(clue);
    }

    private ClueHit? FindWords(Clue clue)
    {
        ClueHit? last = null;
        foreach (var first in hits.Of(ids[clue.Fragments[0].Source]))
        {
            var hit = clue.Fragments.Length == 1 ? first : Follow(clue, first);
            if (hit is { } end && Fits(clue, end.Line) is { } sure && !Asides.IsLookUp(paste, end))
            {
                var seen = new ClueHit(end, end.Start, end.Line, sure, end.Cut || first.Cut, Aside: Asides.IsAdvice(paste, end.Start));
                last = last is { } before && !Later(seen, before) ? last : seen;
            }
        }

        return last;
    }

    /// <summary>A failure that is reported goes before one that advice speaks of; of two alike the later one counts.</summary>
    private static bool Later(ClueHit seen, ClueHit before) => seen.Aside == before.Aside ? seen.At >= before.At : before.Aside;

    /// <summary>The rest of a row: for each fragment the next place in the same block; no going back.</summary>
    private FragmentHit? Follow(Clue clue, FragmentHit first)
    {
        var at = first;
        foreach (var fragment in clue.Fragments.Skip(1))
        {
            if (Next(hits.Of(ids[fragment.Source]), at) is not { } next)
            {
                return null;
            }

            at = next;
        }

        return at;
    }

    private FragmentHit? Next(IReadOnlyList<FragmentHit> places, FragmentHit after)
    {
        foreach (var place in places)
        {
            if (place.Start >= after.End)
            {
                return place.Line - after.Line <= Reach && paste.Lines[place.Line].Block == paste.Lines[after.Line].Block ? place : null;
            }
        }

        return null;
    }

    private ClueHit? FindLine(Clue clue)
    {
        for (var line = paste.Lines.Length - 1; line >= 0; line--)
        {
            if (Fits(clue, line) is { } sure)
            {
                return new ClueHit(null, paste.Lines[line].Start, line, sure, false);
            }
        }

        return null;
    }

    /// <summary>Null when the line has the wrong speaker or code; else whether the speaker is known for certain.</summary>
    private bool? Fits(Clue clue, int index)
    {
        var line = paste.Lines[index];
        if (!clue.Codes.IsEmpty && (line.Code is not { } code || !clue.Codes.Contains(code)))
        {
            return null;
        }

        return clue.By switch
        {
            null => true,
            Voice.Server => line.Speaker is Speaker.Server or Speaker.Source or Speaker.Destination ? true : null,
            Voice.Source => line.Speaker is Speaker.Source ? true : null,
            Voice.Destination => line.Speaker is Speaker.Destination ? true : null,
            // A line without a reply code that nobody claims was printed on the reader's own machine, most likely.
            Voice.Client => line.Speaker is Speaker.Client ? true : line.Speaker is Speaker.Unknown ? false : null,
            _ => throw new UnreachableException(),
        };
    }

    private bool Holds(Fact fact) => fact switch
    {
        Fact.ThirdParty => paste.ThirdParty,
        Fact.Grid => topic.Grid,
        Fact.Gss => topic.Gss,
        _ => throw new UnreachableException(),
    };

    /// <param name="named">True when a status that stands there by its symbol counts too: source code and prose name symbols, a failing
    /// program prints numbers.</param>
    private bool Shows(StatusClue clue, bool named)
    {
        foreach (var status in statuses)
        {
            if ((named || !status.IsNamed) && Shows(clue, status))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Shows(StatusClue clue, StatusReading status)
    {
        if ((clue.Routine is { } routine && status.Major?.RoutineError != routine)
            || (clue.Calling is { } calling && status.Major?.CallingError != calling)
            || (clue.Bit is { } bit && (status.Major is not { } major || (major.Supplementary >> bit & 1) == 0)))
        {
            return false;
        }

        var minor = status.Minor;
        if (clue.NoMinor && minor is { Name: not null })
        {
            return false;
        }

        return clue.Minors.IsEmpty
            || (minor is not null && (clue.Minors.Contains(minor.Name ?? "")
                || clue.Minors.Contains(minor.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}
