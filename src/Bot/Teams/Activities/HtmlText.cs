using System.Net;
using System.Text;

namespace GssBot.Bot.Teams.Activities;

/// <summary>
/// The lines of a Teams message written in HTML, as its author saw them. Tolerant and linear: it looks at tags one after the
/// other, keeps no tree, runs nothing, and takes what is no tag for text.
/// </summary>
internal sealed class HtmlText
{
    /// <summary>UTF-16 units that are looked at; the rest is cut off.</summary>
    public const int Longest = 100 * 1024;

    private readonly string html;
    private readonly Func<int, string, bool> isOurs;
    private readonly StringBuilder lines = new();
    private int verbatim;
    private int mentions;
    private int at;

    private HtmlText(string html, Func<int, string, bool> isOurs)
    {
        this.html = html.Length <= Longest ? html : html[..Longest];
        this.isOurs = isOurs;
        // Text without a single tag is no HTML, whatever it is called: its line ends are the author's.
        verbatim = this.html.Contains('<', StringComparison.Ordinal) ? 0 : 1;
    }

    /// <param name="isOurs">Says of a mention, by its index and its name, whether it is of this bot and is left out.</param>
    public static string Lines(string html, Func<int, string, bool>? isOurs = null) =>
        new HtmlText(html, isOurs ?? ((_, _) => false)).Read();

    private string Read()
    {
        var lastEnd = html.LastIndexOf('>');
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open > lastEnd)
            {
                open = html.Length;
            }

            AddText(html.AsSpan(at, open - at));
            at = open;
            if (at < html.Length)
            {
                ReadTag(html.IndexOf('>', at));
            }
        }

        return lines.ToString();
    }

    /// <param name="end">Where the next '&gt;' is; there is one.</param>
    private void ReadTag(int end)
    {
        var inside = html.AsSpan(at + 1, end - at - 1);
        var isEnd = inside.StartsWith('/');
        var name = HtmlTag.Name(isEnd ? inside[1..] : inside);
        if (name.Length == 0 && !inside.StartsWith("!"))
        {
            lines.Append('<');
            at++;
            return;
        }

        at = end + 1;
        if (isEnd)
        {
            Close(name);
        }
        else
        {
            Open(name, inside);
        }
    }

    private void Open(string name, ReadOnlySpan<char> tag)
    {
        if (HtmlTag.IsDropped(name, tag))
        {
            SkipTo($"</{name}");
        }
        else if (HtmlTag.IsMention(name, tag))
        {
            AddMention(name, tag);
        }
        else if (name is "br" or "hr")
        {
            lines.Append('\n');
        }
        else if (name is "img" or "emoji")
        {
            AddText(HtmlTag.Attribute(tag, "alt"));
        }
        else if (HtmlTag.IsBlock(name))
        {
            NewLine();
        }

        if (HtmlTag.IsVerbatim(name))
        {
            verbatim++;
        }
    }

    private void Close(string name)
    {
        if (HtmlTag.IsVerbatim(name))
        {
            verbatim = Math.Max(0, verbatim - 1);
        }

        if (HtmlTag.IsBlock(name))
        {
            NewLine();
        }
    }

    private void AddMention(string name, ReadOnlySpan<char> tag)
    {
        var start = at;
        SkipTo($"</{name}");
        var end = html.LastIndexOf("</", Math.Max(start, at - 1), StringComparison.Ordinal);
        var who = WebUtility.HtmlDecode(end >= start ? html[start..end] : "");
        var index = int.TryParse(HtmlTag.Attribute(tag, name == "at" ? "id" : "itemid"), out var number) ? number : mentions;
        mentions++;
        if (!isOurs(index, who))
        {
            AddText(who);
        }
    }

    /// <summary>Goes behind the end tag, or to the end of the text when there is none.</summary>
    private void SkipTo(string endTag)
    {
        var found = html.IndexOf(endTag, at, StringComparison.OrdinalIgnoreCase);
        var end = found < 0 ? -1 : html.IndexOf('>', found);
        at = end < 0 ? html.Length : end + 1;
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        foreach (var letter in WebUtility.HtmlDecode(text.ToString()))
        {
            AddLetter(letter);
        }
    }

    private void AddLetter(char letter)
    {
        if (letter == '\u00a0')
        {
            lines.Append(' ');
        }
        else if (verbatim > 0 || !char.IsWhiteSpace(letter))
        {
            lines.Append(letter);
        }
        else if (lines.Length > 0 && lines[^1] is not (' ' or '\n'))
        {
            lines.Append(' ');
        }
    }

    private void NewLine()
    {
        if (lines.Length > 0 && lines[^1] != '\n')
        {
            lines.Append('\n');
        }
    }
}
