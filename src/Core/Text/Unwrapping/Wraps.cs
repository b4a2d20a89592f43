namespace GssBot.Core.Text.Unwrapping;

/// <summary>Finds lines that a mail program or a terminal cut in two.</summary>
internal readonly struct Wraps
{
    private const int Narrowest = 60;
    private const int Widest = 200;

    /// <summary>A wrapped text has lines that end this near to its right edge.</summary>
    private const int Ragged = 20;

    private readonly int width;
    private readonly bool cutsWords;
    private readonly bool wrapped;

    private Wraps(int width, int full, int near)
    {
        this.width = width;
        cutsWords = full > 1 || width is 72 or 76 or 78 or 79 or 80 or 100 or 120 or 132;
        wrapped = width <= 80 || near > 1;
    }

    public static Wraps In(List<Row> rows)
    {
        int width = 0, full = 0, near = 0;
        foreach (var row in rows)
        {
            if (row.Width > width)
            {
                (width, full) = (row.Width, 0);
            }

            full += row.Width == width ? 1 : 0;
        }

        foreach (var row in rows)
        {
            near += row.Width > width - Ragged ? 1 : 0;
        }

        return width is < Narrowest or > Widest ? default : new Wraps(width, full, near);
    }

    /// <summary>What belongs between two lines: null when they are two, else a blank or nothing.</summary>
    public string? Seam(ReadOnlySpan<char> text, Row one, Row other)
    {
        if (width == 0 || other.AfterBlank || other.Origin != LogOrigin.None)
        {
            return null;
        }

        var first = text[one.Start..one.End];
        var second = text[other.Start..other.End];
        if ((KnownStarts.Begins(second) && !BreaksOff(first)) || Ends(first))
        {
            return null;
        }

        if (second[0] == ':' || (one.Width == width && cutsWords && !one.EndsBlank && !other.Indented && OneWord(first[^1], second[0])))
        {
            return "";
        }

        var word = second.IndexOf(' ');
        word = word < 0 ? second.Length : word;
        return one.Width + 1 + word > width && (wrapped || GoesOn(first[^1], second[0])) ? " " : null;
    }

    /// <summary>Cut between two words that only together begin a message: <c>OpenSSL Error:</c>, <c>530 - globus_xio:</c>.</summary>
    private static bool BreaksOff(ReadOnlySpan<char> line) =>
        line.EndsWith("OpenSSL", StringComparison.Ordinal) || line is [.., >= '0' and <= '9', ' ', '-'];

    /// <summary>The end of a reply, or of the head before it.</summary>
    private static bool Ends(ReadOnlySpan<char> line) =>
        line.EndsWith(" End.", StringComparison.Ordinal) || line.EndsWith("responded with an error", StringComparison.Ordinal);

    /// <summary>No new line begins with a small letter; with a capital letter only where no word of small letters was cut.</summary>
    private static bool OneWord(char last, char first) => !char.IsAsciiLetterUpper(first) || !char.IsAsciiLetterLower(last);

    /// <summary>A line that ends in the middle of a sentence, or one that begins there.</summary>
    private static bool GoesOn(char last, char first) => last is ':' or ',' or '-' or '(' || char.IsAsciiLetterLower(first);
}
