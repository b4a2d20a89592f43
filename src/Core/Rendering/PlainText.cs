using System.Globalization;
using System.Text;

namespace GssBot.Core.Rendering;

/// <summary>
/// Takes the teeth out of pasted text before a person sees it: no control character, no escape sequence, no character that
/// reverses or hides its neighbours, no half surrogate pair. Letters of every script stay.
/// </summary>
public static class PlainText
{
    /// <summary>One line: every run of line ends, tabs and control characters becomes one blank.</summary>
    public static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsDangerous(rune))
            {
                clean.Append(rune.ToString());
            }
            else if (!IsInvisible(rune) && clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Line by line, for commands of more than one line; line ends are kept.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(OneLine);

    /// <summary>Control characters (line feed and tab too), what turns or hides its neighbours, and what no font has.</summary>
    public static bool IsDangerous(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
