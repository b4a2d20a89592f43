namespace GssBot.Core.Text.Unwrapping;

/// <summary>Words with which the programs of this field begin a line.</summary>
internal static class KnownStarts
{
    /// <summary>Longest module name looked at: <c>globus_gsi_authz_callout_error_module:</c> has 39 characters.</summary>
    private const int LongestModule = 64;

    /// <summary>A message of an error chain: <c>globus_xio: …</c>, <c>OpenSSL Error: …</c>, <c>GSS Major Status: …</c>.</summary>
    public static bool BeginsMessage(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] switch
    {
        'g' => IsModule(text),
        'O' => text.StartsWith("OpenSSL Error:", StringComparison.Ordinal),
        'G' => text.StartsWith("GSS failure:", StringComparison.Ordinal)
            || text.StartsWith("GSS Major Status", StringComparison.Ordinal)
            || text.StartsWith("GSS Minor Status Error Chain", StringComparison.Ordinal)
            || text.StartsWith("GlobusError: v=", StringComparison.Ordinal)
            || text.StartsWith("GridFTP-", StringComparison.Ordinal),
        'E' => text.StartsWith("End.", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Where a line that holds a whole chain is broken again.</summary>
    public static bool BreaksBefore(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] switch
    {
        >= '4' and <= '5' => ReplyCodes.BeginsInside(text),
        'd' => text.StartsWith("debug: ", StringComparison.Ordinal) && BeginsDebug(text["debug: ".Length..]),
        'G' => !text.StartsWith("GridFTP-", StringComparison.Ordinal) && BeginsMessage(text),
        'E' => false,
        _ => BeginsMessage(text),
    };

    /// <summary>A line that begins so is a line of its own, never the rest of the line before.</summary>
    public static bool Begins(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || BeginsMessage(line) || BreaksBefore(line) || ReplyCodes.Read(line, 0, expected: false).Code > 0)
        {
            return true;
        }

        return line[0] switch
        {
            '$' or '%' or '#' or '*' or '-' or '+' or '=' or '{' or '}' or '|' => true,
            '[' => line.Length > 1 && (char.IsAsciiLetterLower(line[1]) || char.IsAsciiDigit(line[1])),
            >= '0' and <= '9' => line.Length > 1 && line[1] == ')',
            _ => BeginsWithWord(line) || (char.IsAsciiLetterUpper(line[0]) && Levels.LengthAt(line) > 0),
        };
    }

    private static bool BeginsWithWord(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(" :");
        return (end < 0 ? line : line[..end]) switch
        {
            "at" => line.Contains('(') && line.Contains('.'),
            "Attempt" => end > 0 && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1]),
            "GSS" => false,
            "Caused" => line.StartsWith("Caused by", StringComparison.Ordinal),
            "Error" or "error" or "ERROR" => end > 0 && line[end] == ':',
            "Source" or "Dest" or "Details" or "Credential" or "FAULT!" or "Copying" or "gfal-copy" or "gfal-ls" or "gfal-stat"
                or "SOURCE" or "DESTINATION" or "TRANSFER" or "kinit" or "klist" or "kvno" or "ssh" or "curl" or "debug"
                or "debug1" or "debug2" or "debug3" or "Contacting" or "GSSException" or "GSS-API" or "GSSAPI" or "Traceback" => true,
            _ => false,
        };
    }

    private static bool IsModule(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("globus_", StringComparison.Ordinal))
        {
            return false;
        }

        text = text[..Math.Min(text.Length, LongestModule)];
        var end = text.IndexOfAnyExcept(ModuleLetters);
        return end > "globus_".Length && text[end] == ':' && (end + 1 == text.Length || text[end + 1] == ' ');
    }

    internal static bool BeginsDebug(ReadOnlySpan<char> text) =>
        text.StartsWith("response from ", StringComparison.Ordinal)
        || text.StartsWith("fault on connection", StringComparison.Ordinal)
        || text.StartsWith("connecting to ", StringComparison.Ordinal)
        || text.StartsWith("authenticating with ", StringComparison.Ordinal)
        || text.StartsWith("sending command to ", StringComparison.Ordinal)
        || text.StartsWith("starting to ", StringComparison.Ordinal)
        || text.StartsWith("data callback", StringComparison.Ordinal)
        || text.StartsWith("operation complete", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> ModuleLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");
}
