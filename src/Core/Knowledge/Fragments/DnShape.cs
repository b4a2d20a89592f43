namespace GssBot.Core.Knowledge.Fragments;

/// <summary>What a distinguished name tells by its form alone.</summary>
internal static class DnShape
{
    /// <summary>Slash form (<c>/C=…</c>) or RFC 2253 form (<c>CN=…,O=…</c>), with or without blanks round the equals sign.</summary>
    public static bool IsDn(ReadOnlySpan<char> value)
    {
        var name = value.TrimStart("/ ");
        var equals = name.IndexOf('=');
        return equals is > 0 and < 40 && name[..equals].Trim().IndexOfAnyExcept(KeyChars) < 0;
    }

    /// <summary>
    /// The last part is <c>CN=proxy</c>, <c>CN=limited proxy</c> or <c>CN=</c> with four or more digits only (a delegated proxy's serial).
    /// </summary>
    public static bool EndsInProxyPart(ReadOnlySpan<char> value)
    {
        var last = LastCommonName(value);
        return last is "proxy" or "limited proxy"
            || (last.Length >= 4 && last.IndexOfAnyExceptInRange('0', '9') < 0);
    }

    /// <summary>The last common name speaks of an authority: no person or host is called so.</summary>
    public static bool NamesAuthority(ReadOnlySpan<char> value)
    {
        var last = LastCommonName(value);
        return EndsInWord(last, "CA") || last.StartsWith("CA ")
            || last.Contains("Certification", StringComparison.OrdinalIgnoreCase)
            || last.Contains("Certificate Authority", StringComparison.OrdinalIgnoreCase)
            || last.Contains("Root", StringComparison.Ordinal)
            || last.Contains(" CA ", StringComparison.Ordinal);
    }

    private static readonly System.Buffers.SearchValues<char> KeyChars =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.");

    private static bool EndsInWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word) && (text.Length == word.Length || !char.IsAsciiLetterOrDigit(text[^(word.Length + 1)]));

    private static ReadOnlySpan<char> LastCommonName(ReadOnlySpan<char> value)
    {
        var at = value.LastIndexOf("CN=");
        if (at < 0)
        {
            at = value.LastIndexOf("CN = ");
            return at < 0 ? default : value[(at + 5)..].Trim();
        }

        return value[(at + 3)..].Trim();
    }
}
