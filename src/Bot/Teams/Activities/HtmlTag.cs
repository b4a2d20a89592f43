using System.Net;

namespace GssBot.Bot.Teams.Activities;

/// <summary>What the tags of a Teams message mean for its lines.</summary>
internal static class HtmlTag
{
    /// <summary>The tag's name in lower case; empty when no letter follows the '&lt;'.</summary>
    public static string Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 20 && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length].ToString().ToLowerInvariant() : "";
    }

    public static bool IsBlock(string name) =>
        name is "p" or "div" or "li" or "ul" or "ol" or "tr" or "table" or "pre" or "codeblock" or "blockquote"
            or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>White space inside is the author's.</summary>
    public static bool IsVerbatim(string name) => name is "pre" or "codeblock";

    /// <summary>Neither the tag nor what stands in it was written by the author: scripts, the head of a quoted reply.</summary>
    public static bool IsDropped(string name, ReadOnlySpan<char> tag) =>
        name is "script" or "style" or "attachment"
        || (name is "strong" or "span" && Attribute(tag, "itemprop") is "mri" or "time" or "copy");

    public static bool IsMention(string name, ReadOnlySpan<char> tag) =>
        name == "at" || (name == "span" && Attribute(tag, "itemtype").EndsWith("/Mention", StringComparison.Ordinal));

    /// <summary>The value of an attribute, decoded; empty when it is missing.</summary>
    public static string Attribute(ReadOnlySpan<char> tag, string name)
    {
        var from = tag.IndexOf($" {name}=", StringComparison.OrdinalIgnoreCase);
        if (from < 0 || tag.Length <= from + name.Length + 2)
        {
            return "";
        }

        var value = tag[(from + name.Length + 2)..];
        var quote = value[0] is '"' or '\'' ? value[0] : ' ';
        value = quote == ' ' ? value : value[1..];
        var end = value.IndexOf(quote);
        return WebUtility.HtmlDecode((end < 0 ? value : value[..end]).ToString());
    }
}
