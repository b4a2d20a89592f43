using System.Text;

namespace GssBot.Core.Rendering;

/// <summary>Prose broken at blanks. A word longer than the line stays whole: half a path or URL is of no use.</summary>
internal static class Wrapped
{
    /// <param name="width">Columns, indentation included.</param>
    /// <param name="first">Put before the first line; the later ones get as many blanks.</param>
    public static StringBuilder AppendWrapped(this StringBuilder page, string text, int width, string first = "")
    {
        var column = first.Length;
        page.Append(first);
        foreach (var word in PlainText.OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > first.Length && column + 1 + word.Length > width)
            {
                page.Append('\n').Append(' ', first.Length);
                column = first.Length;
            }

            page.Append(column > first.Length ? " " : "").Append(word);
            column += word.Length + (column > first.Length ? 1 : 0);
        }

        return page.Append('\n');
    }
}
