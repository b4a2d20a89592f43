using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace GssBot.Core.Text.Redaction;

/// <summary>Keys, certificates and proxies in PEM form, whole, without their beginning or without their end.</summary>
internal static class KeyBlocks
{
    /// <summary>A run of so many base64 characters in one word is a part of a key or a token.</summary>
    private const int ShortestBlob = 48;

    private static readonly SearchValues<char> Base64 = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    /// <summary>A dash may have become a longer one on its way.</summary>
    private static readonly Regex Frame = new(
        @"[-\u2010-\u2015]{2,8} ?(BEGIN|END) ([A-Z0-9 \u00A0]{3,40}?) ?[-\u2010-\u2015]{2,8}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static string Redact(string text, Placeholders names) => RedactBlobs(RedactFrames(text, names), names);

    private static string RedactFrames(string text, Placeholders names)
    {
        var frames = Frame.Matches(text);
        if (frames.Count == 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var from = 0;
        for (var i = 0; i < frames.Count; i++)
        {
            var frame = frames[i];
            var begins = frame.Groups[1].ValueSpan is "BEGIN";
            var last = begins && i + 1 < frames.Count && frames[i + 1].Groups[1].ValueSpan is "END" ? frames[++i] : frame;
            var end = begins && last == frame ? BodyEnd(text, frame.Index + frame.Length) : last.Index + last.Length;
            var kind = frame.Groups[2].ValueSpan.Contains("KEY", StringComparison.Ordinal) ? "private-key" : "certificate";
            var value = text[frame.Index..end];
            result.Append(text, from, frame.Index - from);
            result.Append(kind == "private-key" && !frame.Groups[2].ValueSpan.StartsWith("PUBLIC")
                ? names.ForSecret(kind, value)
                : names.For(kind, value));
            from = end;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The end of the lines that hold nothing but base64, when the closing frame is missing.</summary>
    private static int BodyEnd(string text, int from)
    {
        while (from < text.Length)
        {
            var length = text.AsSpan(from).IndexOf('\n');
            var end = length < 0 ? text.Length : from + length + 1;
            var word = text.AsSpan(from, end - from).TrimStart("> \t|").TrimEnd();
            if (!word.IsEmpty && word.ContainsAnyExcept(Base64))
            {
                break;
            }

            from = end;
        }

        return from;
    }

    /// <summary>Lines of a key whose frames were cut off.</summary>
    private static string RedactBlobs(string text, Placeholders names)
    {
        var span = text.AsSpan();
        StringBuilder? result = null;
        var from = 0;
        for (var at = span.IndexOfAny(Base64); at >= 0;)
        {
            var length = span[at..].IndexOfAnyExcept(Base64);
            length = length < 0 ? span.Length - at : length;
            if (length >= ShortestBlob && IsRandom(span.Slice(at, length)))
            {
                result ??= new StringBuilder(text.Length);
                result.Append(text, from, at - from).Append(names.ForSecret("key-data", text.Substring(at, length)));
                from = at + length;
            }

            var next = span[(at + length)..].IndexOfAny(Base64);
            at = next < 0 ? -1 : at + length + next;
        }

        return result is null ? text : result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Capital and small letters and digits mixed as in no path, word or checksum.</summary>
    private static bool IsRandom(ReadOnlySpan<char> word)
    {
        int changes = 0, slashes = 0;
        for (var i = 1; i < word.Length; i++)
        {
            changes += ClassOf(word[i]) != ClassOf(word[i - 1]) ? 1 : 0;
            slashes += word[i] == '/' ? 1 : 0;
        }

        return word.ContainsAnyInRange('A', 'Z')
            && word.ContainsAnyInRange('a', 'z')
            && changes * 3 > word.Length
            && slashes * 10 < word.Length;
    }

    private static int ClassOf(char value) =>
        char.IsAsciiDigit(value) ? 0 : char.IsAsciiLetterUpper(value) ? 1 : char.IsAsciiLetterLower(value) ? 2 : 3;
}
