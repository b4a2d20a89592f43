namespace GssBot.Core.Text.Unwrapping;

/// <summary>
/// Slack's <c>&lt;http://x|x&gt;</c>, <c>&lt;mailto:a@b|a@b&gt;</c>, <c>&lt;@U…&gt;</c>, <c>&lt;#C…|name&gt;</c>, <c>&lt;!here&gt;</c>.
/// </summary>
internal static class SlackLinks
{
    /// <summary>Writes the text that the poster saw; false when the brackets are not Slack's.</summary>
    public static bool Replace(ReadOnlySpan<char> inside, TextBuffer into)
    {
        var bar = inside.IndexOf('|');
        var target = bar < 0 ? inside : inside[..bar];
        var label = bar < 0 ? default : inside[(bar + 1)..];
        if (target.IsEmpty)
        {
            return false;
        }

        if (target[0] is '@' or '#' or '!')
        {
            return ReplaceName(target, label, into);
        }

        var mail = target.StartsWith("mailto:", StringComparison.Ordinal);
        if (!mail && (target.IndexOf("://") is not (> 1 and < 12) || target.Contains(' ')))
        {
            return false;
        }

        into.Append(!label.IsEmpty ? label : mail ? target["mailto:".Length..] : target);
        return true;
    }

    private static bool ReplaceName(ReadOnlySpan<char> target, ReadOnlySpan<char> label, TextBuffer into)
    {
        if (target.Length < 2 || !char.IsAsciiLetter(target[1]) || target.Contains(' '))
        {
            return false;
        }

        into.Append(target[0] == '#' ? '#' : '@');
        into.Append(label.IsEmpty ? target[1..] : label.TrimStart('@'));
        return true;
    }
}
