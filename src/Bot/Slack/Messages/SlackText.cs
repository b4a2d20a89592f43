using System.Text;

namespace GssBot.Bot.Slack.Messages;

/// <summary>Undoes what Slack does to typed text: links, mentions, entities. One pass, linear time.</summary>
internal static class SlackText
{
    /// <summary>The text as it was typed. Links show what their writer saw; mentions are dropped; entities are decoded once.</summary>
    public static string Undo(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny('<', '&');
            if (next < 0)
            {
                return result.Append(text, at, text.Length - at).ToString();
            }

            result.Append(text, at, next);
            at += next;
            at += text[at] == '<' ? Marked(text, at, result) : Entity(text, at, result);
        }

        return result.ToString();
    }

    /// <summary>Appends what stands for <c>&lt;…&gt;</c> at this place; returns how many characters it took.</summary>
    private static int Marked(string text, int at, StringBuilder result)
    {
        var inner = text.AsSpan(at + 1);
        var end = inner.IndexOfAny('<', '>', '\n');
        if (end <= 0 || inner[end] != '>')
        {
            result.Append('<');
            return 1;
        }

        inner = inner[..end];
        var bar = inner.IndexOf('|');
        var label = bar < 0 ? default : inner[(bar + 1)..];
        var target = bar < 0 ? inner : inner[..bar];
        switch (inner[0])
        {
            case '@':
            case '!' when label.IsEmpty:
                break;
            case '#':
            case '!':
                Decoded(label.ToString(), result);
                break;
            case var _ when target.Contains(':'):
                Decoded((label.IsEmpty ? Address(target) : label).ToString(), result);
                break;
            default:
                result.Append('<').Append(inner).Append('>'); // A placeholder that somebody typed: <host>.
                break;
        }

        return end + 2;
    }

    private static ReadOnlySpan<char> Address(ReadOnlySpan<char> target) =>
        target.StartsWith("mailto:", StringComparison.Ordinal) ? target["mailto:".Length..]
        : target.StartsWith("tel:", StringComparison.Ordinal) ? target["tel:".Length..]
        : target;

    private static void Decoded(string text, StringBuilder result)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '&')
            {
                at += Entity(text, at, result);
            }
            else
            {
                result.Append(text[at++]);
            }
        }
    }

    private static int Entity(string text, int at, StringBuilder result)
    {
        var rest = text.AsSpan(at);
        (string Entity, char Character)[] entities = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>')];
        foreach (var (entity, character) in entities)
        {
            if (!rest.StartsWith(entity, StringComparison.Ordinal))
            {
                continue;
            }

            result.Append(character);
            return entity.Length;
        }

        result.Append('&');
        return 1;
    }
}
