using System.Text;

namespace GssBot.Core.Text.Redaction;

/// <summary>Replaces a value also where line ends, blanks or quote marks stand inside it.</summary>
internal static class WrappedWords
{
    public static string Replace(string text, string value, string by)
    {
        StringBuilder? result = null;
        var from = 0;
        for (var at = text.IndexOf(value[0]); at >= 0; at = at + 1 < text.Length ? text.IndexOf(value[0], at + 1) : -1)
        {
            var length = LengthAt(text.AsSpan(at), value);
            if (length > 0)
            {
                result ??= new StringBuilder(text.Length);
                result.Append(text, from, at - from).Append(by);
                from = at + length;
                at = from - 1;
            }
        }

        return result is null ? text : result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>How much of the text is the value with something between its letters; 0 when it is not.</summary>
    private static int LengthAt(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        int at = 0, seen = 0;
        while (seen < value.Length)
        {
            if (IsBetween(value[seen]))
            {
                seen++;
            }
            else if (at < text.Length && text[at] == value[seen])
            {
                at++;
                seen++;
            }
            else if (at > 0 && at < text.Length && IsBetween(text[at]))
            {
                at++;
            }
            else
            {
                return 0;
            }
        }

        return at;
    }

    private static bool IsBetween(char value) => char.IsWhiteSpace(value) || value is '>' or '|' or '\u200B';
}
