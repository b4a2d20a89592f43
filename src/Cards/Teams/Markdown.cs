using System.Buffers;
using System.Text;

namespace GssBot.Cards.Teams;

/// <summary>Plain text for a place where Teams reads Markdown and date functions: shown letter for letter.</summary>
public static class Markdown
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]()<>#+~{}&-.");

    /// <summary>
    /// A backslash before each mark that can begin one: emphasis, code, links, HTML, entities, headings, lists, <c>{{DATE(…)}}</c>.
    /// A line break becomes a blank line, the only one that Teams draws; blanks at a line's start would make it code and go.
    /// </summary>
    public static string Escape(string plain)
    {
        var text = Visible.Only(plain);
        var escaped = new StringBuilder(text.Length + 16);
        var (lineStart, inNumber) = (true, false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                escaped.Append("\n\n");
            }
            else if (lineStart && text[at] is ' ' or '\t')
            {
                continue;
            }
            else if (Marks.Contains(text[at]) && IsMark(text, at, lineStart, inNumber))
            {
                escaped.Append('\\').Append(text[at]);
            }
            else
            {
                escaped.Append(text[at]);
            }

            inNumber = (lineStart || inNumber) && char.IsAsciiDigit(text[at]);
            lineStart = text[at] == '\n';
        }

        return escaped.ToString();
    }

    /// <param name="url">An address of ours, from a case file or a setting.</param>
    public static string Link(string title, string url) =>
        $"[{Escape(title)}]({url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)})";

    /// <summary>Marks inside a word that mean nothing there stay bare: <c>fetch-crl</c>, <c>a.b</c>.</summary>
    /// <param name="lineStart">Nothing stands before it on its line.</param>
    /// <param name="inNumber">Nothing but digits does.</param>
    private static bool IsMark(string text, int at, bool lineStart, bool inNumber) => text[at] switch
    {
        '-' or '+' or '#' => lineStart,
        '.' or ')' => inNumber,
        '(' => at > 0 && text[at - 1] == ']',
        '&' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#'),
        _ => true,
    };
}
