using System.Collections.Immutable;
using System.Diagnostics;
using GssBot.Core.Knowledge.Fragments;
using GssBot.Core.Text;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>
/// Compares a row of pieces with the text from one place on, left to right without going back: a hole takes what it can,
/// a hole with blanks reaches to the nearest place of the next words. So a comparison costs at most the holes' lengths.
/// </summary>
internal ref struct Walk(Paste paste, ReadOnlySpan<char> text, List<(HoleKind, Range)>? captures)
{
    private readonly ReadOnlySpan<char> text = text;

    /// <summary>True when the text, or a line that was cut, ended before the pieces did.</summary>
    public bool Cut { get; private set; }

    /// <summary>Characters of the pieces' own words that were there; what stood in holes is not counted.</summary>
    public int Said { get; private set; }

    /// <returns>The place after the last piece, or -1.</returns>
    public int Run(ImmutableArray<Part> pieces, int from, int start)
    {
        var at = start;
        for (var i = from; i < pieces.Length && at >= 0 && !Cut; i++)
        {
            at = pieces[i] switch
            {
                Part.Literal words => Words(words.Text, at),
                Part.Hole hole when i + 1 < pieces.Length => HoleBefore(hole, ((Part.Literal)pieces[i + 1]).Text, at),
                Part.Hole hole => LastHole(hole, at),
                _ => throw new UnreachableException(),
            };
            if (Cut && at >= 0 && TellsWhose(pieces.AsSpan()[i..]))
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>A name that was cut off does not tell whether it is a person's, a proxy's or an authority's.</summary>
    private static bool TellsWhose(ReadOnlySpan<Part> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is Part.Hole { Kind: HoleKind.ProxyDn or HoleKind.IdentityDn or HoleKind.CaDn })
            {
                return true;
            }
        }

        return false;
    }

    private int Words(string words, int at)
    {
        if (text[at..].StartsWith(words))
        {
            Said += words.Length;
            return at + words.Length;
        }

        // A cut text ends inside the words: what is there must be their beginning.
        var end = CutEnd(at);
        if (end >= at && end - at < words.Length && words.AsSpan().StartsWith(text[at..end]))
        {
            Cut = true;
            Said += end - at;
            return end;
        }

        return -1;
    }

    private int HoleBefore(Part.Hole hole, string next, int at)
    {
        var rest = text[at..Math.Min(LineEnd(at), at + HoleShape.MaxLength(hole.Kind) + next.Length)];
        if (HoleShape.HoldsBlanks(hole.Kind))
        {
            // The words after the hole may begin on the next line when they begin with a blank.
            var found = rest.IndexOf(next);
            if (found < 0 && next[0] == ' ' && text[Math.Min(LineEnd(at), text.Length)..].StartsWith(next))
            {
                found = LineEnd(at) - at;
            }

            return found >= 0 ? Take(hole, at, at + found) : HoleShape.HoldsBlanks(hole.Kind) && !CutLine(at) ? -1 : CutInside(hole, at);
        }

        var reach = HoleShape.Reach(hole.Kind, rest);
        for (var length = reach; length > 0 && length > reach - 8; length--)
        {
            if (text[(at + length)..].StartsWith(next))
            {
                return Take(hole, at, at + length);
            }
        }

        return ReachesCut(next, at + reach) ? CutInside(hole, at) : -1;
    }

    /// <summary>Between a value and the cut nothing stands but the beginning of the next words.</summary>
    private readonly bool ReachesCut(string next, int from)
    {
        var end = CutEnd(from);
        return end >= from && next.AsSpan().StartsWith(text[from..end]);
    }

    private int LastHole(Part.Hole hole, int at)
    {
        var reach = HoleShape.Reach(hole.Kind, text[at..LineEnd(at)]);
        while (reach > 0
            && hole.Kind is not HoleKind.Number
            && text[at + reach - 1] is '.' or ',' or ':' or ';' or ')' or ']' or '"' or '\'')
        {
            reach--;
        }

        return reach > 0 ? Take(hole, at, at + reach) : CutInside(hole, at);
    }

    private readonly int Take(Part.Hole hole, int at, int end)
    {
        var value = text[at..end];
        if (!HoleShape.Accepts(hole, value))
        {
            return -1;
        }

        captures?.Add((hole.Kind, new Range(at, end)));
        return end;
    }

    /// <summary>The line was cut while the hole's value ran on.</summary>
    private int CutInside(Part.Hole hole, int at)
    {
        var end = CutEnd(at);
        if (end < at || end - at > HoleShape.MaxLength(hole.Kind))
        {
            return -1;
        }

        Cut = true;
        return end;
    }

    /// <summary>
    /// The line shows that it was cut; the last line of a paste alone does not: anything would stand in for the missing words.
    /// </summary>
    private readonly bool CutLine(int at) => text.Length > 0 && paste.Lines[paste.IndexAt(Math.Min(at, text.Length - 1))].Cut;

    private readonly int LineEnd(int at) => paste.Lines[paste.IndexAt(at)].End;

    /// <summary>Where the text was cut, seen from <paramref name="at"/>; -1 when it goes on.</summary>
    private readonly int CutEnd(int at)
    {
        if (at > text.Length || text.Length == 0)
        {
            return -1;
        }

        var line = paste.Lines[paste.IndexAt(Math.Min(at, text.Length - 1))];
        var end = line.Start + line.Length;
        return line.Cut || end == text.Length ? end : -1;
    }
}
