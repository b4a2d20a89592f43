using System.Buffers;

namespace GssBot.Core.Text.Unwrapping;

/// <summary>
/// Characters that chats, terminals and word processors put in place of plain ones: smart quotes and dashes, blanks
/// of all kinds, zero width, colours, control characters, the ways to end a line.
/// </summary>
internal static class Characters
{
    private const string Invisible =
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";
    private const string Blanks = "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
    private const string Written =
        "\u2018\u2019\u201A\u201B\u2032\u201C\u201D\u201E\u201F\u2033\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2026";
    private const string LineEnds = "\u0085\u2028\u2029\u23CE\u21B5\u2424";

    private static readonly SearchValues<char> NotPlain = SearchValues.Create(
        Controls() + Invisible + Blanks + Written + LineEnds);

    public static void MakePlain(ReadOnlySpan<char> text, TextBuffer into)
    {
        var bareColours = text.Contains("[0m", StringComparison.Ordinal);
        while (!text.IsEmpty)
        {
            var at = bareColours ? text.IndexOfAny('[', '^', '\e') : -1;
            var special = (at < 0 ? text : text[..at]).IndexOfAny(NotPlain);
            at = special < 0 ? at : special;
            if (at < 0)
            {
                into.Append(text);
                return;
            }

            into.Append(text[..at]);
            text = text[at..];
            do
            {
                text = text[Translate(text, into)..];
            }
            while (!text.IsEmpty && !char.IsBetween(text[0], ' ', '~') && text[0] != '\n');
        }
    }

    /// <summary>Writes what stands for the first character; returns how many characters that used up.</summary>
    private static int Translate(ReadOnlySpan<char> text, TextBuffer into)
    {
        var colour = Colours.LengthAt(text);
        if (colour > 0)
        {
            return colour;
        }

        var first = text[0];
        if (first == '\r' && text.Length > 1 && text[1] == '\n')
        {
            into.Append('\n');
            return 2;
        }

        if (first == '\u2026')
        {
            into.Append("...");
        }
        else if (first == '\u2014')
        {
            into.Append("--");
        }
        else if (Plain(first) is var plain and not '\0')
        {
            into.Append(plain);
        }

        return 1;
    }

    private static char Plain(char value) => value switch
    {
        '\t' or '\f' => ' ',
        '\r' or Draft.Break => Draft.Break,
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' => '"',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        _ when LineEnds.Contains(value) => Draft.Break,
        _ when Blanks.Contains(value) => ' ',
        _ when NotPlain.Contains(value) => '\0',
        _ => value,
    };

    private static string Controls() =>
        string.Concat(Enumerable.Range(0, 32).Append(127).Where(code => code != '\n').Select(code => (char)code));
}
