using System.Globalization;
using System.Text;
using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Text.Redaction;

/// <summary>Replaces a value also where line ends, blanks or quote marks stand inside it.</summary>
internal static class WrappedWords
{
    /// <param name="budget">Characters that may still be compared; a hostile text must not cost more.</param>
    public static string Replace(string text, string value, string by, ref int budget)
    {
        StringBuilder? result = null;
        var from = 0;
        for (var at = text.IndexOf(value[0]); at >= 0 && budget > 0; at = at + 1 < text.Length ? text.IndexOf(value[0], at + 1) : -1)
        {
            var length = LengthAt(text.AsSpan(at), value, ref budget);
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
    private static int LengthAt(ReadOnlySpan<char> text, ReadOnlySpan<char> value, ref int budget)
    {
        int at = 0, seen = 0;
        for (; seen < value.Length && budget > 0; budget--)
        {
            if (IsBetween(value[seen]))
            {
                seen++;
            }
            else if (at < text.Length && Written(text[at..], value[seen]) is var written and > 0)
            {
                at += written;
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

        return seen == value.Length ? at : 0;
    }

    /// <summary>How many characters write this one here: itself, a reference of HTML or an escape of JSON; 0 when none does.</summary>
    private static int Written(ReadOnlySpan<char> text, char value) => text[0] switch
    {
        _ when text[0] == value => 1,
        '&' when Entities.At(text) is var entity && entity.Value == value => entity.Length,
        '\\' when text.Length >= 6 && text[1] == 'u'
            && ushort.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code == value => 6,
        '\u2018' or '\u2019' when value == '\'' => 1,
        _ => 0,
    };

    private static bool IsBetween(char value) => char.IsWhiteSpace(value) || value is '>' or '|' or '\u200B';
}
