using System.Buffers;
using System.Text;

namespace GssBot.Core.Scanning;

/// <summary>
/// A record without what changes from one to the next: times, long numbers, hashes, addresses, paths. Short numbers stay
/// (reply codes, line numbers in sources), and so do all numbers of a text about statuses.
/// </summary>
internal static class Shape
{
    /// <summary>The beginning of a record decides; beyond it lie stack traces.</summary>
    private const int MaxLooked = 8 * 1024;

    private const int LongNumber = 4;

    private static readonly SearchValues<string> StatusWords = SearchValues.Create(["major", "minor", "status", "GSS_S", "0x", "-17653", "-21468"], StringComparison.OrdinalIgnoreCase);

    public static string Of(ReadOnlySpan<char> record)
    {
        var text = record[..Math.Min(MaxLooked, record.Length)].Trim();
        var numbersSay = text.ContainsAny(StatusWords);
        var shape = new StringBuilder(text.Length);
        foreach (var range in text.SplitAny(" \t\r\n"))
        {
            var word = text[range];
            if (word.IsEmpty || IsTime(word))
            {
                continue;
            }

            Add(shape.Append(shape.Length > 0 ? " " : ""), word, numbersSay);
        }

        return shape.ToString();
    }

    private static void Add(StringBuilder shape, ReadOnlySpan<char> word, bool numbersSay)
    {
        var core = word.Trim("\"'()[]{}<>,;");
        var kind = core.IsEmpty ? null : KindOf(core, numbersSay);
        if (kind is null)
        {
            shape.Append(word);
            return;
        }

        var start = word.IndexOf(core);
        shape.Append(word[..start]).Append(kind).Append(word[(start + core.Length)..]);
    }

    private static string? KindOf(ReadOnlySpan<char> word, bool numbersSay)
    {
        var digits = word.ContainsAnyInRange('0', '9');
        if (word.Contains("://", StringComparison.Ordinal))
        {
            return "<url>";
        }

        if (word[0] == '/' && word.Length > 1)
        {
            return word.Contains('=') ? "<dn>" : "<path>";
        }

        if (word.Contains('@'))
        {
            return "<account>";
        }

        if (digits && !numbersSay && IsLongNumber(word))
        {
            return "<number>";
        }

        return word.Count('.') >= 2 && word[^1] != '.' ? "<host>" : null;
    }

    /// <summary>Digits, or hexadecimal with a digit in it, and marks between them as in ids and dates.</summary>
    private static bool IsLongNumber(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var letter in word)
        {
            count += char.IsAsciiHexDigit(letter) ? 1 : 0;
            if (!char.IsAsciiHexDigit(letter) && letter is not ('-' or '.' or ':' or '+' or '/' or 'T' or 'Z'))
            {
                return false;
            }
        }

        return count >= LongNumber;
    }

    private static bool IsTime(ReadOnlySpan<char> word) =>
        (word.Count(':') >= 2 || word.Count('-') == 2 || word.Count('/') == 2) && IsLongNumber(word.Trim("[](),"));
}
