using System.Buffers;
using System.Globalization;

namespace GssBot.Core.Text.Speakers;

/// <summary>One URL of a text, by its places.</summary>
internal readonly ref struct Address
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \"'<>)]\n|`,;");

    private Address(
        int start, int end, ReadOnlySpan<char> scheme, ReadOnlySpan<char> host, ReadOnlySpan<char> port, ReadOnlySpan<char> path)
    {
        Start = start;
        End = end;
        Scheme = scheme;
        Host = host;
        Port = port;
        Path = path;
    }

    public int Start { get; }

    public int End { get; }

    public ReadOnlySpan<char> Scheme { get; }

    /// <summary>Empty for <c>file:///</c>.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>Digits; empty when none are given.</summary>
    public ReadOnlySpan<char> Port { get; }

    public ReadOnlySpan<char> Path { get; }

    public bool IsRemote => !Host.IsEmpty && DefaultPort(Scheme) > 0;

    public Endpoint Endpoint => new(
        Host.ToString(),
        int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : DefaultPort(Scheme));

    /// <summary>Reads the address whose <c>://</c> stands at the given place.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int separator, out Address address)
    {
        address = default;
        var start = separator;
        while (start > 0 && separator - start < 8 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        if (separator - start < 2)
        {
            return false;
        }

        var at = separator + 3;
        var rest = text[at..];
        var whole = rest.IndexOfAny(Ends);
        whole = whole < 0 ? rest.Length : whole;
        if (rest.StartsWith("[", StringComparison.Ordinal) && rest[..Math.Min(64, rest.Length)].IndexOf(']') is var close and > 0)
        {
            var tail = rest[(close + 1)..].IndexOfAny(Ends);
            whole = tail < 0 ? rest.Length : close + 1 + tail;
        }

        rest = rest[..whole].TrimEnd(".:");
        address = Split(text, start, separator, at, rest);
        return true;
    }

    private static Address Split(ReadOnlySpan<char> text, int start, int separator, int at, ReadOnlySpan<char> rest)
    {
        var slash = rest.IndexOf('/');
        var authority = slash < 0 ? rest : rest[..slash];
        var user = authority.LastIndexOf('@');
        authority = authority[(user + 1)..];
        var host = authority;
        ReadOnlySpan<char> port = default;
        if (authority.StartsWith("[", StringComparison.Ordinal) && authority.IndexOf(']') is var close and > 0)
        {
            host = authority[1..close];
            port = authority[(close + 1)..].TrimStart(':');
        }
        else if (authority.LastIndexOf(':') is var colon and >= 0)
        {
            host = authority[..colon];
            port = authority[(colon + 1)..];
        }

        return new Address(start, at + rest.Length, text[start..separator], host, port, slash < 0 ? default : rest[slash..]);
    }

    /// <summary>0 for a scheme that is not one of a remote file.</summary>
    private static int DefaultPort(ReadOnlySpan<char> scheme) => scheme switch
    {
        "gsiftp" => 2811,
        "ftp" => 21,
        "sshftp" => 22,
        "srm" or "httpg" => 8443,
        "https" or "davs" or "s3s" => 443,
        "http" or "dav" or "s3" => 80,
        "root" or "xroot" or "roots" or "xroots" => 1094,
        _ => 0,
    };
}
