using System.Globalization;

namespace GssBot.Core.Text.Unwrapping;

/// <summary>HTML character references, also those that were escaped twice: <c>&amp;amp;lt;</c>.</summary>
internal static class Entities
{
    /// <summary>Longest reference looked at, without the ampersand: <c>#x10FFFF;</c>.</summary>
    private const int Longest = 9;

    public static bool In(ReadOnlySpan<char> text) => text.Contains('&');

    public static void Undo(ReadOnlySpan<char> text, TextBuffer into)
    {
        while (!text.IsEmpty)
        {
            var at = text.IndexOf('&');
            if (at < 0)
            {
                into.Append(text);
                return;
            }

            into.Append(text[..at]);
            text = text[at..];
            var (value, length) = ReadTwice(text);
            into.Append(value);
            text = text[length..];
        }
    }

    /// <summary>The character that a reference stands for and its length; the ampersand itself when none begins here.</summary>
    public static (char Value, int Length) At(ReadOnlySpan<char> text) => ReadTwice(text);

    /// <summary>An ampersand that turns out to begin a reference again is read once more, not oftener.</summary>
    private static (char Value, int Length) ReadTwice(ReadOnlySpan<char> text)
    {
        var (value, length) = Read(text[1..]);
        if (value != '&' || length == 1)
        {
            return (value, length);
        }

        var (inner, innerLength) = Read(text[length..]);
        return innerLength == 1 ? (value, length) : (inner, length + innerLength - 1);
    }

    private static (char Value, int Length) Read(ReadOnlySpan<char> afterAmpersand)
    {
        var end = afterAmpersand[..Math.Min(Longest, afterAmpersand.Length)].IndexOf(';');
        if (end < 2)
        {
            return ('&', 1);
        }

        var name = afterAmpersand[..end];
        var value = name[0] == '#' ? Number(name[1..]) : Named(name);
        return value == '\0' ? ('&', 1) : (value, end + 2);
    }

    private static char Number(ReadOnlySpan<char> digits)
    {
        var parsed = digits[0] is 'x' or 'X'
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);

        return !parsed || code is <= 0 or > char.MaxValue ? '\0'
            : code is '\n' or '\r' ? Draft.Break
            : (char)code;
    }

    private static char Named(ReadOnlySpan<char> name) => name switch
    {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '\u2013',
        "mdash" => '\u2014',
        "hellip" => '\u2026',
        "lsquo" or "rsquo" => '\'',
        "ldquo" or "rdquo" => '"',
        "zwnj" or "shy" => '\u200B',
        _ => '\0',
    };
}
