using System.Collections.Immutable;
using GssBot.Core.Knowledge.Fragments;
using GssBot.Core.Text;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>One row of pieces of a fragment, ready to be compared at a place where its first words begin.</summary>
internal sealed class Variant
{
    private readonly ImmutableArray<Part> pieces;
    private readonly int first;
    private readonly bool atLineStart;
    private readonly bool atLineEnd;

    private Variant(int fragment, Fragment of, ImmutableArray<Part> pieces, int anchorLength)
    {
        Fragment = fragment;
        this.pieces = pieces;
        first = pieces[0] is Part.Literal ? 0 : 1;
        var words = ((Part.Literal)pieces[first]).Text;
        Anchor = words[..Math.Min(words.Length, anchorLength)];
        (atLineStart, atLineEnd) = (of.AtLineStart, of.AtLineEnd);
        Letters = pieces.OfType<Part.Literal>().Sum(literal => literal.Text.Length);
    }

    /// <summary>Number of the fragment that this is a variant of.</summary>
    public int Fragment { get; }

    /// <summary>What the first pass looks for.</summary>
    public string Anchor { get; }

    /// <summary>Literal characters: how much a match says.</summary>
    public int Letters { get; }

    public static Variant Of(int id, Fragment fragment, ImmutableArray<Part> pieces, int anchorLength) =>
        new(id, fragment, pieces, anchorLength);

    /// <param name="text">The paste's flat text with line ends as blanks.</param>
    /// <param name="anchorEnd">The place after the anchor's last character.</param>
    /// <param name="captures">Takes the holes' places when given.</param>
    public FragmentHit? Match(Paste paste, string text, int anchorEnd, List<(HoleKind, Range)>? captures)
    {
        var wordsStart = anchorEnd - Anchor.Length;
        var start = first == 0 ? wordsStart : LeadingHole(paste, text, wordsStart, captures);
        if (start < 0 || !EdgeBefore(text, start))
        {
            return null;
        }

        var walk = new Walk(paste, text, captures);
        var end = walk.Run(pieces, first, wordsStart);
        if (end < 0 || (!walk.Cut && !EdgeAfter(text, end)))
        {
            return null;
        }

        if (walk.Cut && !SaysEnough(paste, text, start, end, walk.Said))
        {
            return null;
        }

        var line = paste.IndexAt(start);
        if (atLineStart && paste.Lines[line].Start != start)
        {
            return null;
        }

        return atLineEnd && !AtEndOfLine(paste, end) ? null : new FragmentHit(this, start, end, anchorEnd, line, walk.Cut);
    }

    /// <summary>
    /// A beginning counts for the whole when the line shows that it was cut, when the text breaks off inside a word, or
    /// when most of it is there up to a value that the program put in: many messages begin like another one
    /// ("… proxy certificate") and simply end there, and the word that decides stands at the end.
    /// </summary>
    /// <param name="said">Characters of the message's own words that are there: a long path in a hole says nothing.</param>
    public bool SaysEnough(Paste paste, string text, int start, int end, int said)
    {
        var there = end - start;
        if (there < FragmentIndex.ShortestCut)
        {
            return false;
        }

        var words = ((Part.Literal)pieces[first]).Text;
        // "certificate" is a whole word, not the beginning of "certificates".
        var rest = words.AsSpan(Math.Min(there, words.Length));
        var insideWord =
            !rest.IsEmpty && IsWord(rest[0]) && IsWord(text[end - 1]) && !(rest[0] == 's' && (rest.Length == 1 || !IsWord(rest[1])));
        return insideWord || (there > words.Length && said * 5 >= Letters * 3) || paste.Lines[paste.IndexAt(start)].Cut;
    }

    private int LeadingHole(Paste paste, string text, int wordsStart, List<(HoleKind, Range)>? captures)
    {
        var hole = (Part.Hole)pieces[0];
        var from = Math.Max(paste.Lines[paste.IndexAt(wordsStart)].Start, wordsStart - HoleShape.MaxLength(hole.Kind));
        if (!HoleShape.HoldsBlanks(hole.Kind))
        {
            var blank = text.LastIndexOf(' ', Math.Max(0, wordsStart - 1), wordsStart - from);
            from = blank < 0 ? from : blank + 1;
        }

        if (from >= wordsStart || !HoleShape.Accepts(hole, text.AsSpan(from, wordsStart - from).Trim()))
        {
            return -1;
        }

        captures?.Add((hole.Kind, new Range(from, wordsStart)));
        return from;
    }

    private static bool AtEndOfLine(Paste paste, int end)
    {
        var line = paste.Lines[paste.IndexAt(Math.Max(0, end - 1))];
        return end >= line.Start + line.Length;
    }

    private static bool EdgeBefore(string text, int start) => start == 0 || !IsWord(text[start]) || !IsWord(text[start - 1]);

    private static bool EdgeAfter(string text, int end) => end >= text.Length || !IsWord(text[end]) || !IsWord(text[end - 1]);

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
