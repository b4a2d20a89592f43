using System.Buffers;
using System.Text;

namespace GssBot.Core.Rendering;

/// <summary>Text inside Markdown that stays text.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>#|~&:");

    /// <summary>One line in which no character marks up, links or mentions.</summary>
    public static string Escape(string text)
    {
        var line = PlainText.OneLine(text);
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            // A word joiner keeps ticket systems from taking @name for a mention and #1 for a ticket.
            escaped.Append(IsMarkup(line, i) ? "\\" : "").Append(line[i]).Append(line[i] is '@' or '#' ? "\u2060" : "");
        }

        return escaped.ToString();
    }

    /// <summary>A fenced block, its fence longer than any run of backticks within.</summary>
    public static string Fence(string text, string language, string indent = "")
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        var block = new StringBuilder().Append($"{indent}{fence}{language}\n");
        foreach (var line in PlainText.Lines(text.TrimEnd('\n')))
        {
            block.Append($"{indent}{line}\n");
        }

        return block.Append($"{indent}{fence}\n").ToString();
    }

    /// <summary>Besides the marks themselves: a list at the start of the line, and the stop in <c>www.</c></summary>
    private static bool IsMarkup(string line, int at) => line[at] switch
    {
        '-' or '+' or '=' => at == 0,
        '.' or ')' => at > 0 && (line[at - 1] is 'w' or 'W' || (at < 10 && char.IsAsciiDigit(line[at - 1]))),
        var letter => Special.Contains(letter),
    };

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
