using System.Buffers;
using System.Globalization;
using System.Text;

namespace GssBot.Core.Rendering;

/// <summary>
/// Takes the teeth out of pasted text before a person sees it: no control character, no escape sequence, no character that
/// reverses or hides its neighbours, no half surrogate pair. Letters of every script stay.
/// </summary>
public static class PlainText
{
    /// <summary>What nearly every text consists of alone: such a text needs no second look.</summary>
    private static readonly SearchValues<char> Printable =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);
    private static readonly SearchValues<char> PrintableOrBreak =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\n', '\t']);

    /// <summary>One line: every run of line ends, tabs and control characters becomes one blank.</summary>
    public static string OneLine(string text)
    {
        if (IsPrintable(text))
        {
            return text.TrimEnd();
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsDangerous(rune))
            {
                Append(clean, rune);
            }
            else if (!IsInvisible(rune) && clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>
    /// The text with its line feeds and tabs; a dangerous character is replaced, a carriage return left out, a
    /// lone surrogate becomes U+FFFD.
    /// </summary>
    /// <param name="inPlace">What stands where a dangerous character was; empty: nothing.</param>
    /// <returns>The same string when nothing in it is dangerous.</returns>
    public static string Clean(string text, string inPlace = "")
    {
        var first = text.AsSpan().IndexOfAnyExcept(PrintableOrBreak);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !IsDangerous(rune))
            {
                Append(clean, rune);
            }
            else if (rune.Value != '\r')
            {
                clean.Append(inPlace);
            }
        }

        return clean.ToString();
    }

    /// <summary>True for a text of printable ASCII characters and blanks alone.</summary>
    public static bool IsPrintable(string text) => !text.AsSpan().ContainsAnyExcept(Printable);

    /// <summary>Line by line, for commands of more than one line; line ends are kept.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(OneLine);

    /// <summary>Control characters (line feed and tab too), what turns or hides its neighbours, and what no font has.</summary>
    public static bool IsDangerous(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse;

    private static void Append(StringBuilder text, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        text.Append(units[..rune.EncodeToUtf16(units)]);
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
