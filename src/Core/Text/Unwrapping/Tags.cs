namespace GssBot.Core.Text.Unwrapping;

/// <summary>HTML of Teams, mail and trackers, and the angle brackets that Slack puts round addresses and names.</summary>
internal static class Tags
{
    /// <summary>Longest tag with its attributes; a longer one stays as it stands.</summary>
    private const int Longest = 2_200;

    public static bool In(ReadOnlySpan<char> text) => text.Contains('<');

    public static void Undo(ReadOnlySpan<char> text, TextBuffer into)
    {
        while (!text.IsEmpty)
        {
            var at = text.IndexOf('<');
            if (at < 0)
            {
                into.Append(text);
                return;
            }

            into.Append(text[..at]);
            text = text[(at + 1)..];
            if (text.IsEmpty || !(char.IsAsciiLetter(text[0]) || text[0] is '/' or '@' or '#' or '!'))
            {
                into.Append('<');
                continue;
            }

            var end = text[..Math.Min(Longest, text.Length)].IndexOfAny('>', '<', '\n');
            if (end > 0 && text[end] == '>' && Replace(text[..end], into))
            {
                text = text[(end + 1)..];
            }
            else if (end <= 0 || text[end] != '<' || !text[..end].Contains("://", StringComparison.Ordinal))
            {
                into.Append('<');
            }
        }
    }

    private static bool Replace(ReadOnlySpan<char> inside, TextBuffer into) =>
        SlackLinks.Replace(inside, into) || ReplaceHtml(inside, into);

    private static bool ReplaceHtml(ReadOnlySpan<char> inside, TextBuffer into)
    {
        var name = inside[0] == '/' ? inside[1..] : inside;
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        if (length is 0 or > 12 || (length < name.Length && name[length] is not (' ' or '/')))
        {
            return false;
        }

        Span<char> lower = stackalloc char[length];
        name[..length].ToLowerInvariant(lower);
        switch (lower)
        {
            case "br" or "p" or "div" or "li" or "tr" or "pre" or "ul" or "ol" or "table" or "blockquote" or "hr"
                or "h1" or "h2" or "h3" or "h4" or "body" or "html" or "entry" or "row" or "para":
                into.Append(Draft.Break);
                return true;
            case "td" or "th" or "img" or "dd" or "dt":
                into.Append(' ');
                return true;
            case "span" or "b" or "i" or "u" or "s" or "em" or "strong" or "code" or "tt" or "a" or "font" or "small"
                or "samp" or "kbd" or "at" or "tbody" or "thead" or "attachment" or "codeblock":
                return true;
            default:
                return false;
        }
    }
}
