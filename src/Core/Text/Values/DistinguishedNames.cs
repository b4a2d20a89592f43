using System.Buffers;
using System.Text;

namespace GssBot.Core.Text.Values;

/// <summary>Distinguished names of certificates in a text: <c>/DC=org/CN=x</c>, <c>CN=x,DC=org</c>, <c>/ DC = org / CN = x</c>.</summary>
internal static class DistinguishedNames
{
    /// <summary>Longest name read; the rest is cut.</summary>
    private const int Longest = 512;

    /// <summary>Longest key: the user's id as RFC 4519, 2.39 numbers it, <c>0.9.2342.19200300.100.1.1</c>, with room.</summary>
    private const int LongestKey = 32;

    /// <summary>Equal signs of one line that are looked at.</summary>
    private const int MostTries = 16;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\"<>[]{};|");

    private static readonly string[] Stops =
    [
        " is not yet valid", " has expired", " expired ", " does not match", " not allowed", " to local", " could not", " maps to",
        " Exit code", " reason", " - ", " -> ", " => ", ",issuer=", ", issuer=", " issuer=", " 530 ", " added to", " failed",
        ", serial", ") ", "'", "!", " for /", " (", ")",
    ];

    /// <summary>The first name at or behind the given place in one line of the text; null when there is none.</summary>
    public static string? FirstIn(ReadOnlySpan<char> line)
    {
        for (int at = 0, i = 0; at < line.Length && i < MostTries; i++)
        {
            var equals = line[at..].IndexOf('=');
            if (equals < 0)
            {
                return null;
            }

            equals += at;
            if (StartOf(line, equals) is var start and >= 0 && Read(line[start..]) is { } name)
            {
                return name;
            }

            at = equals + 1;
        }

        return null;
    }

    /// <summary>The name without the parts that a proxy adds at its end.</summary>
    public static string Identity(string name)
    {
        while (name.LastIndexOf("/CN=", StringComparison.Ordinal) is var at and > 0 && IsProxyPart(name.AsSpan(at + 4)))
        {
            name = name[..at];
        }

        return name;
    }

    private static bool IsProxyPart(ReadOnlySpan<char> value) =>
        value is "proxy" or "limited proxy" || (value.Length >= 7 && !value.ContainsAnyExceptInRange('0', '9'));

    /// <summary>Where the name begins whose first key stands before this sign; -1 when the word before it is no key.</summary>
    private static int StartOf(ReadOnlySpan<char> line, int equals)
    {
        var key = line[..equals].TrimEnd(' ');
        var start = key.Length;
        while (start > 0 && key.Length - start < LongestKey && (char.IsAsciiLetterOrDigit(key[start - 1]) || key[start - 1] == '.'))
        {
            start--;
        }

        if (!IsKey(key[start..]))
        {
            return -1;
        }

        var before = line[..start].TrimEnd(' ');
        return before.EndsWith("/", StringComparison.Ordinal) ? before.Length - 1 : start;
    }

    private static bool IsKey(ReadOnlySpan<char> word) => word is "C" or "O" or "OU" or "DC" or "CN" or "L" or "ST" or "UID"
        or "USERID" or "serialNumber" or "emailAddress" or "Email" or "E" or "c" or "o" or "ou" or "dc" or "cn"
        || word.StartsWith("0.9.2342", StringComparison.Ordinal);

    private static string? Read(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(Longest, text.Length)];
        // The stops first: an arrow has a bracket that ends a name too.
        foreach (var stop in Stops)
        {
            var at = text.IndexOf(stop);
            text = at > 0 ? text[..at] : text;
        }

        var end = text.IndexOfAny(Ends);
        text = end < 0 ? text : text[..end];
        text = text.TrimEnd(" .,:)/");
        return text.StartsWith("/", StringComparison.Ordinal) ? Slashed(text) : Comma(text);
    }

    /// <summary>Two parts at least: <c>/x=y</c> alone is as well an option of a program.</summary>
    private static string? Slashed(ReadOnlySpan<char> text)
    {
        var loose = text.StartsWith("/ ", StringComparison.Ordinal);
        var name = loose ? text.ToString()
            .Replace(" / ", "/", StringComparison.Ordinal)
            .Replace("/ ", "/", StringComparison.Ordinal)
            .Replace(" = ", "=", StringComparison.Ordinal) : text.ToString();
        return name.AsSpan().Count('=') > 1 ? name : null;
    }

    /// <summary>Comma form, turned so that the country or the first DC stands first, as gridmap files want it.</summary>
    private static string? Comma(ReadOnlySpan<char> text)
    {
        var parts = new List<string>();
        foreach (var range in text.Split(','))
        {
            var part = text[range].Trim(' ');
            var equals = part.IndexOf('=');
            if (equals > 0 && IsKey(part[..equals].TrimEnd(' ')))
            {
                parts.Add($"{part[..equals].TrimEnd(' ')}={part[(equals + 1)..].TrimStart(' ')}");
            }
            else if (parts.Count > 0 && equals < 0)
            {
                parts[^1] = $"{parts[^1].TrimEnd('\\')},{text[range]}";
            }
            else
            {
                break;
            }
        }

        if (parts.Count < 2)
        {
            return null;
        }

        if (!parts[0].StartsWith("C=", StringComparison.Ordinal) && !parts[0].StartsWith("DC=", StringComparison.OrdinalIgnoreCase)
            && !parts[0].StartsWith("O=", StringComparison.Ordinal))
        {
            parts.Reverse();
        }

        var name = new StringBuilder();
        parts.ForEach(part => name.Append('/').Append(part));
        return name.ToString();
    }
}
