using GssBot.Core.Rendering;

namespace GssBot.Cards.Slack;

/// <summary>Makes foreign text harmless for Slack: no control or direction characters, escaped, cut where a limit asks.</summary>
public static class Plain
{
    private const string Cut = "…";

    /// <summary>
    /// Escapes the three characters that carry markup; the result is at most <paramref name="max"/> long, cut with an ellipsis.
    /// </summary>
    public static string Escape(string text, int max = int.MaxValue)
    {
        var whole = Clean(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        if (whole.Length <= max)
        {
            return whole;
        }

        var end = max - Cut.Length;
        var entity = whole.LastIndexOf('&', end - 1);
        if (entity >= 0 && whole.IndexOf(';', entity) >= end)
        {
            end = entity;
        }

        return whole[..(end > 0 && char.IsHighSurrogate(whole[end - 1]) ? end - 1 : end)] + Cut;
    }

    /// <summary>One line: runs of white space and control characters become one blank; at most <paramref name="max"/> characters.</summary>
    public static string Line(string text, int max) =>
        Shorten(IsLine(text) ? text : string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), max);

    /// <summary>True for a text that is one clean line as it stands.</summary>
    private static bool IsLine(string text) =>
        PlainText.IsPrintable(text) && text is not [' ', ..] and not [.., ' '] && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>At most <paramref name="max"/> characters, never half a surrogate pair.</summary>
    public static string Shorten(string text, int max)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var end = max - Cut.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Cut;
    }

    /// <summary>
    /// Without control characters (line feeds and tabs stay), without characters that turn or hide text, without lone surrogates.
    /// </summary>
    public static string Clean(string text) => PlainText.Clean(text);
}
