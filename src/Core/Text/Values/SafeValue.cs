using System.Buffers;
using System.Globalization;
using System.Net;
using GssBot.Core.Text.Speakers;

namespace GssBot.Core.Text.Values;

/// <summary>
/// Decides which values of a paste may stand in a command that someone will copy, and writes them so that a shell takes them for one word.
/// </summary>
internal static class SafeValue
{
    private const int LongestName = 512;
    private const int LongestPath = 1024;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/@=+,~ -");

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/@=+,-");

    private static readonly SearchValues<char> Word = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private static readonly SearchValues<char> Label = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly SearchValues<char> Principal = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/");

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>True when a value of this field may stand in a command; false also for a field that is not known.</summary>
    /// <param name="fieldName">A name of the contract: <c>caHash</c>, <c>dn</c>, <c>host</c> …</param>
    public static bool IsSafe(string fieldName, string value) =>
        value.Length > 0 && value[0] is not ('-' or ' ') && value[^1] != ' ' && !value.AsSpan().ContainsAnyExcept(Allowed)
        && fieldName switch
        {
            "caHash" => value.Length == 8 && !value.AsSpan().ContainsAnyExcept(Hexadecimal),
            "dn" or "issuer" or "subject" => IsName(value),
            "host" => IsHost(value),
            "port" => IsPort(value),
            "path" => IsPath(value),
            "url" => IsUrl(value),
            "user" => value.Length <= 64 && !value.AsSpan().ContainsAnyExcept(Word) && !char.IsAsciiDigit(value[0]),
            "vo" => value.Length <= 64 && !value.AsSpan().ContainsAnyExcept(Word),
            "realm" => IsHost(value),
            "principal" or "service" => IsPrincipal(value),
            "expiredMinutes" => value.Length <= 10 && !value.AsSpan().ContainsAnyExceptInRange('0', '9'),
            _ => false,
        };

    /// <summary>The value as one word of a POSIX shell: in single quotes only when it needs them.</summary>
    public static string ShellQuote(string value) =>
        value.Length > 0 && !value.AsSpan().ContainsAnyExcept(Plain)
            ? value
            : $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsName(string value) =>
        value.Length <= LongestName && value[0] == '/' && value.Contains('=', StringComparison.Ordinal);

    /// <summary>RFC 1123, 2.1: labels of 1 to 63 letters, digits and inner hyphens, 253 characters together; or an IP address.</summary>
    private static bool IsHost(string value)
    {
        if (value.Contains(':', StringComparison.Ordinal))
        {
            return IPAddress.TryParse(value, out _);
        }

        if (value.Length > 253)
        {
            return false;
        }

        foreach (var range in value.AsSpan().Split('.'))
        {
            var label = value.AsSpan(range);
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-' || label.ContainsAnyExcept(Label))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPort(string value) =>
        ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    /// <summary>Absolute, without a step upwards.</summary>
    private static bool IsPath(string value)
    {
        if (value.Length > LongestPath || value[0] != '/')
        {
            return false;
        }

        foreach (var range in value.AsSpan().Split('/'))
        {
            if (value.AsSpan(range) is "..")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUrl(string value)
    {
        var separator = value.IndexOf("://", StringComparison.Ordinal);
        if (value.Length > LongestPath || separator < 2 || value.Contains(' ', StringComparison.Ordinal)
            || !Address.TryRead(value, separator, out var address) || address.Start != 0 || address.End != value.Length)
        {
            return false;
        }

        var path = address.Path.ToString();
        return address.IsRemote && IsHost(address.Host.ToString()) && !value.AsSpan()[..(value.Length - path.Length)].Contains('@')
            && (address.Port.IsEmpty || IsPort(address.Port.ToString()))
            && (path.Length == 0 || IsPath(path));
    }

    private static bool IsPrincipal(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? value : value[..at];
        return value.Length <= LongestName && name.Length > 0 && name[0] != '/' && !name.AsSpan().ContainsAnyExcept(Principal)
            && (at < 0 || IsHost(value[(at + 1)..]));
    }
}
