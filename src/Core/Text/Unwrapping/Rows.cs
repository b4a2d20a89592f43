using System.Buffers;

namespace GssBot.Core.Text.Unwrapping;

/// <summary>Cuts the unwrapped text into lines and takes quote marks, fences and log prefixes off each.</summary>
internal static class Rows
{
    /// <summary>A line of nothing else is a rule, a bracket or a prompt.</summary>
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" ,.;:'\"`-=_*~^[](){}<>/\\+|$#%");

    public static List<Row> Cut(ReadOnlySpan<char> text)
    {
        var rows = new List<Row>(Math.Min((text.Length / 40) + 4, 4096));
        var rawLine = 1;
        var afterBlank = false;
        for (var start = 0; start <= text.Length;)
        {
            var length = text[start..].IndexOfAny('\n', Draft.Break);
            length = length < 0 ? text.Length - start : length;
            if (Read(text, start, length, rawLine, afterBlank) is not { } row)
            {
                afterBlank = true;
            }
            else if (rows.Count == 0 || !Same(text, rows[^1], row))
            {
                rows.Add(row);
                afterBlank = false;
            }

            start += length;
            rawLine += start < text.Length && text[start] == '\n' ? 1 : 0;
            start++;
        }

        return rows;
    }

    private static Row? Read(ReadOnlySpan<char> text, int start, int length, int rawLine, bool afterBlank)
    {
        var whole = text.Slice(start, length);
        var line = Quotes.Strip(whole);
        var origin = line.IsEmpty ? LogOrigin.None : LogPrefixes.Strip(ref line);
        if (origin != LogOrigin.None)
        {
            line = Quotes.Strip(line);
        }

        if (line.IndexOfAnyExcept(Punctuation) < 0)
        {
            return null;
        }

        text.Overlaps(line, out var offset);
        var indented = whole[0] == ' ' || (offset > start + 1 && text[offset - 1] == ' ' && text[offset - 2] == ' ');
        return new Row(
            offset, offset + line.Length, rawLine, length, origin, indented, whole[^1] == ' ', afterBlank);
    }

    /// <summary>A line that only repeats the one before says nothing more.</summary>
    private static bool Same(ReadOnlySpan<char> text, Row one, Row other) =>
        text[one.Start..one.End].SequenceEqual(text[other.Start..other.End]);
}
