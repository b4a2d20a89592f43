using System.Buffers;
using System.Diagnostics;
using System.Globalization;

namespace GssBot.Core.Knowledge.Fragments;

/// <summary>What may stand in a hole. Every check looks at a bounded number of characters.</summary>
internal static class HoleShape
{
    private static readonly SearchValues<char> HostChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_[]:");
    private static readonly SearchValues<char> HexChars = SearchValues.Create("0123456789abcdefABCDEFx");
    private static readonly SearchValues<char> LowerHexChars = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> DigitChars = SearchValues.Create("0123456789-");
    private static readonly SearchValues<char> TokenEnds = SearchValues.Create(" \n\"'<>`");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \n\"'<>`()[]{},;");

    /// <summary>Longest value, in UTF-16 units.</summary>
    public static int MaxLength(HoleKind kind) => kind switch
    {
        HoleKind.Any => 400,
        HoleKind.Dn or HoleKind.ProxyDn or HoleKind.IdentityDn or HoleKind.CaDn => 512,
        HoleKind.Path or HoleKind.Url => 1024,
        HoleKind.Host or HoleKind.Principal => 255,
        HoleKind.Word => 200,
        HoleKind.Time or HoleKind.User => 64,
        HoleKind.Port => 5,
        HoleKind.CaHash => 8,
        HoleKind.Number or HoleKind.Hex => 20,
        _ => throw new UnreachableException(),
    };

    /// <summary>True for a hole that may hold blanks: it reaches to the nearest place where the next words stand.</summary>
    public static bool HoldsBlanks(HoleKind kind) => kind is HoleKind.Any or HoleKind.Time || IsDn(kind);

    public static bool IsDn(HoleKind kind) => kind is HoleKind.Dn or HoleKind.ProxyDn or HoleKind.IdentityDn or HoleKind.CaDn;

    /// <summary>Length of the longest run at the start of <paramref name="text"/> that the hole could take; 0 when none.</summary>
    public static int Reach(HoleKind kind, ReadOnlySpan<char> text)
    {
        var capped = text[..Math.Min(text.Length, MaxLength(kind) + 1)];
        var end = kind switch
        {
            HoleKind.Any or HoleKind.Time or HoleKind.Dn or HoleKind.ProxyDn or HoleKind.IdentityDn or HoleKind.CaDn => capped.Length,
            HoleKind.Number or HoleKind.Port => capped.IndexOfAnyExcept(DigitChars),
            HoleKind.Hex => capped.IndexOfAnyExcept(HexChars),
            HoleKind.CaHash => capped.IndexOfAnyExcept(LowerHexChars),
            HoleKind.Host => capped.IndexOfAnyExcept(HostChars),
            HoleKind.User => capped.IndexOfAny(NameEnds),
            HoleKind.Word or HoleKind.Path or HoleKind.Url or HoleKind.Principal => capped.IndexOfAny(TokenEnds),
            _ => throw new UnreachableException(),
        };
        return Math.Min(end < 0 ? capped.Length : end, MaxLength(kind));
    }

    /// <summary>True when the value, as cut out, is one that the hole takes.</summary>
    public static bool Accepts(Part.Hole hole, ReadOnlySpan<char> value) => hole.Kind switch
    {
        HoleKind.Any => true,
        HoleKind.Number => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= (hole.Low ?? long.MinValue) && number <= (hole.High ?? long.MaxValue),
        HoleKind.Port => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535,
        HoleKind.CaHash => value.Length >= (hole.Low ?? 1) && value.Length <= (hole.High ?? 8),
        HoleKind.Path => value.Length > 1 && value[0] == '/',
        HoleKind.Url => value.IndexOf("://") is > 0 and < 12,
        HoleKind.Time => value.ContainsAnyInRange('0', '9'),
        HoleKind.Host => char.IsAsciiLetterOrDigit(value.Length == 0 ? ' ' : value[0]) || value.StartsWith("["),
        HoleKind.Dn => DnShape.IsDn(value),
        HoleKind.ProxyDn => DnShape.IsDn(value) && DnShape.EndsInProxyPart(value),
        HoleKind.IdentityDn => DnShape.IsDn(value) && !DnShape.EndsInProxyPart(value),
        HoleKind.CaDn => DnShape.IsDn(value) && DnShape.NamesAuthority(value),
        HoleKind.Word or HoleKind.Hex or HoleKind.User or HoleKind.Principal => value.Length > 0,
        _ => throw new UnreachableException(),
    };
}
