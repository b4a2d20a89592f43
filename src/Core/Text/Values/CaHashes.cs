using System.Buffers;

namespace GssBot.Core.Text.Values;

/// <summary>
/// The hash by which a CA's files are named: eight hexadecimal digits, taken only where a word or a file name shows what they are.
/// </summary>
internal static class CaHashes
{
    private const int Length = 8;

    /// <summary>Labels and suffixes looked at; a text of more is a list, not an error.</summary>
    private const int MostTries = 200;

    private static readonly SearchValues<string> Labels =
        SearchValues.Create(["with hash ", "hash: ", "hash=", "hash "], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Files = SearchValues.Create(
        [".signing_policy", ".namespaces", ".r0", ".r1", ".r2", ".0", ".1", ".info", ".crl_url", ".pem"], StringComparison.Ordinal);

    /// <summary>The first hash, padded to eight digits (some programs leave out leading zeros); null when there is none.</summary>
    public static string? In(ReadOnlySpan<char> text) => AfterLabel(text) ?? BeforeSuffix(text);

    private static string? AfterLabel(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAny(Labels), i = 0; at >= 0 && i < MostTries; at = text.IndexOfAny(Labels), i++)
        {
            var sure = text[at..].StartsWith("with hash", StringComparison.OrdinalIgnoreCase);
            text = text[(at + 4)..];
            var value = text[Math.Max(0, text.IndexOfAny(' ', ':', '='))..].TrimStart(" :=");
            value = value.StartsWith("hash ", StringComparison.Ordinal) ? value[5..] : value;
            var digits = value.IndexOfAnyExcept(Hexadecimal);
            digits = digits < 0 ? value.Length : digits;
            var ends = digits == value.Length || !(char.IsAsciiLetterOrDigit(value[digits]) || value[digits] == '-');
            if (ends && (digits == Length || (sure && digits is > 0 and < Length)))
            {
                return value[..digits].ToString().PadLeft(Length, '0');
            }
        }

        return null;
    }

    private static string? BeforeSuffix(ReadOnlySpan<char> text)
    {
        var from = 0;
        for (int at = text.IndexOfAny(Files), i = 0; at >= 0 && i < MostTries; i++)
        {
            var dot = from + at;
            if (dot >= Length && !text.Slice(dot - Length, Length).ContainsAnyExcept(Hexadecimal)
                && (dot == Length || !(char.IsAsciiLetterOrDigit(text[dot - Length - 1]) || text[dot - Length - 1] is '-' or '.' or '_')))
            {
                return text.Slice(dot - Length, Length).ToString();
            }

            from = dot + 1;
            at = text[from..].IndexOfAny(Files);
        }

        return null;
    }

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");
}
