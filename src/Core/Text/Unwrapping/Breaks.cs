using System.Buffers;

namespace GssBot.Core.Text.Unwrapping;

/// <summary>Breaks lines that hold a whole error chain, as gfal, FTS and arccp write it, where each message begins.</summary>
internal static class Breaks
{
    private const string Answered = "the server responded with an error";

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" ,.;:'\"`-=_*~^[](){}<>/\\");
    /// <summary>
    /// Before a message stands one of these, or, where lines were glued together, nothing: then the code itself is the sign.
    /// </summary>
    private static readonly SearchValues<char> Edges = SearchValues.Create(" /\"'`[(<,45");

    public static List<Piece> Apply(Joined joined)
    {
        var pieces = new List<Piece>(joined.Count + 8);
        for (var row = 0; row < joined.Count; row++)
        {
            var (start, end, origin) = joined.Line(row);
            Break(joined, new Piece(start, end, 0, row, origin, false), pieces);
        }

        return pieces;
    }

    private static void Break(Joined joined, Piece line, List<Piece> pieces)
    {
        var text = joined.Text[..line.End];
        var answered = text[line.Start..].IndexOf(Answered);
        answered = answered < 0 ? int.MaxValue : line.Start + answered + Answered.Length;
        var start = line.Start;
        for (var at = SkipCode(text, start); at < line.End;)
        {
            var edge = text[at..].IndexOfAny(Edges);
            if (edge < 0)
            {
                break;
            }

            edge += at;
            at = edge + 1;
            var glued = text[edge] is '4' or '5';
            if (glued ? !IsGlued(text, start, edge) : !BreaksAt(text, line.Start, start, edge, answered))
            {
                continue;
            }

            Add(joined, line with { Start = start, End = edge }, pieces);
            start = glued ? edge : at;
            at = Math.Max(at, SkipCode(text, start));
        }

        Add(joined, line with { Start = start }, pieces);
    }

    /// <summary>A reply line whose line end was lost: its code stands right behind a word.</summary>
    private static bool IsGlued(ReadOnlySpan<char> text, int start, int edge) =>
        edge > start && text[edge - 1] != ' ' && !char.IsAsciiDigit(text[edge - 1]) && ReplyCodes.BeginsGlued(text[edge..]);

    private static bool BreaksAt(ReadOnlySpan<char> text, int line, int start, int edge, int answered)
    {
        var rest = text[(edge + 1)..];
        var reply = edge >= answered && edge <= answered + 2 && ReplyCodes.Read(rest, 0, expected: true).Code > 0;
        return reply || KnownStarts.BreaksBefore(rest) || BeginsValue(text, line, edge) || EndsAddress(text[start..(edge + 1)])
            || EndsReply(text[start..edge]);
    }

    /// <summary>The blank inside <c>530 530-</c> and <c>530 - </c> is no place to break.</summary>
    private static int SkipCode(ReadOnlySpan<char> text, int at) =>
        at + ReplyCodes.Read(text[at..], 0, expected: false).Length;

    /// <summary>The opening quote of <c>"reason": "…</c>, of which the key stays behind as a line of its own.</summary>
    private static bool BeginsValue(ReadOnlySpan<char> text, int start, int edge) =>
        text[edge] == '"'
        && edge + 1 < text.Length && text[edge + 1] is not ('"' or ',' or '}')
        && text[start..edge].TrimEnd(' ') is [.., var before, ':'] && (before == '"' || char.IsAsciiLetter(before));

    /// <summary><c>debug: response from gsiftp://host/path:</c> ends where the reply begins.</summary>
    private static bool EndsAddress(ReadOnlySpan<char> line) =>
        line.EndsWith(": ", StringComparison.Ordinal) && line.StartsWith("debug: response from ", StringComparison.Ordinal);

    /// <summary>What follows <c>530 End.</c> is no longer the server's.</summary>
    private static bool EndsReply(ReadOnlySpan<char> line) =>
        line.EndsWith(" End.", StringComparison.Ordinal) && ReplyCodes.Read(line, 0, expected: false) is { Closes: true, Length: var code }
        && line[code..] is "End.";

    private static void Add(Joined joined, Piece piece, List<Piece> pieces)
    {
        var text = TrimQuotes(joined.Text[piece.Start..piece.End].Trim(" `"));
        text = EndsJson(text) ? text.TrimEnd("\"},]").TrimEnd(' ') : text;
        var marked = false;
        if (Levels.LengthAt(text) is var level and > 0 && (level == text.Length || KnownStarts.BeginsMessage(text[level..])))
        {
            marked = true;
            text = text[level..];
        }

        text = TrimError(text);
        if (text.IndexOfAnyExcept(Punctuation) < 0 || text is "FAULT!" or "error:" or "debug:" or "debug1:" or "debug2:")
        {
            return;
        }

        joined.Text.Overlaps(text, out var start);
        pieces.Add(piece with
        {
            Start = start,
            End = start + text.Length,
            RawLine = joined.RawLineAt(start),
            Marked = marked,
        });
    }

    /// <summary>Quotes round the whole line, or one without its other half.</summary>
    private static ReadOnlySpan<char> TrimQuotes(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || (text[0] != '"' && text[^1] != '"'))
        {
            return text;
        }

        var quotes = text.Count('"');
        return quotes % 2 == 1 ? text[0] == '"' ? text[1..] : text[..^1]
            : quotes == 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1]
            : text;
    }

    private static bool EndsJson(ReadOnlySpan<char> text) =>
        text.EndsWith("\"}", StringComparison.Ordinal)
        || text.EndsWith("\",", StringComparison.Ordinal)
        || text.EndsWith("\"]", StringComparison.Ordinal);

    /// <summary>The word before a message that was broken off stands at the end of what was before it.</summary>
    private static ReadOnlySpan<char> TrimError(ReadOnlySpan<char> text) =>
        text.EndsWith(" error:", StringComparison.Ordinal) ? text[..^" error:".Length].TrimEnd(' ') : text;
}
