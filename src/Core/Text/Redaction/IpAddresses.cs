using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace GssBot.Core.Text.Redaction;

/// <summary>
/// IP addresses, also with the commas of a PASV reply. Loopback stays: it is the fault itself when it stands in such a reply.
/// </summary>
internal static class IpAddresses
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Four = new(@"[0-9]+(?:\.[0-9]+)+", Linear);

    private static readonly Regex Passive = new(@"[0-9]{1,3}(?:,[0-9]{1,3}){5}", Linear);

    private static readonly Regex Six = new(@"[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:\.[0-9]{1,3}){0,3}", Linear);

    public static string Redact(string text, Placeholders names)
    {
        text = Six.Replace(text, match => IsSix(text, match) ? names.For("ip", match.Value) : match.Value);
        text = Passive.Replace(text, match => RedactPassive(match.Value, names));
        return Four.Replace(text, match => RedactFour(text, match, names));
    }

    private static bool IsSix(string text, Match match)
    {
        var value = match.ValueSpan;
        var whole = match.Index == 0 || !(char.IsLetterOrDigit(text[match.Index - 1]) || text[match.Index - 1] is ':' or '.');
        var end = match.Index + match.Length;
        whole &= end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == ':');
        return whole && (value.Contains("::", StringComparison.Ordinal) || value.Count(':') == 7)
            && value.ContainsAnyExcept(':', '0') && IPAddress.TryParse(value, out var address) && !IPAddress.IsLoopback(address);
    }

    private static string RedactPassive(string value, Placeholders names)
    {
        var parts = value.Split(',');
        var address = string.Join('.', parts[..4]);
        return IsFour(address) ? $"{names.For("ip", address)},{parts[4]},{parts[5]}" : value;
    }

    /// <summary>Four numbers up to 255 that are no part of a longer version.</summary>
    private static string RedactFour(string text, Match match, Placeholders names)
    {
        var letter = match.Index > 0 && (char.IsLetter(text[match.Index - 1]) || text[match.Index - 1] == '_');
        return !letter && IsFour(match.Value) ? names.For("ip", match.Value) : match.Value;
    }

    private static bool IsFour(string value)
    {
        var parts = value.Split('.');
        return parts.Length == 4 && parts[0] is not ("127" or "0")
            && parts.All(part => part.Length <= 3 && byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }
}
