namespace GssBot.Core.Text.Unwrapping;

/// <summary>The host and the program that a system log names before a message: <c>node07 sshd[4211]: </c>.</summary>
internal static class LogWriters
{
    private const int Longest = 120;

    private static readonly string[] Servers =
        ["gridftp", "sshd", "myproxy-server", "gatekeeper", "xrootd", "cmsd", "krb5kdc", "kadmind", "rpc.svcgssd"];

    private static readonly string[] Clients =
        ["gfal-", "globus-url-copy", "fts_url_copy", "grid-proxy-", "voms-proxy-", "xrdcp", "xrdfs", "uberftp", "kinit", "rpc.gssd"];

    /// <summary>Length up to the message's first character; 0 where no program is named.</summary>
    /// <param name="numbered">Only a program with its process id counts: elsewhere two words and a colon may be the message itself.</param>
    public static int LengthAt(ReadOnlySpan<char> text, bool numbered, out LogOrigin origin)
    {
        var length = LengthAt(text, numbered);
        var writer = length == 0 ? default : text[..length].TrimEnd(": ");
        origin = length == 0 ? LogOrigin.SomeLog : OriginOf(writer[(writer.LastIndexOf(' ') + 1)..]);
        return length;
    }

    /// <inheritdoc cref="LengthAt(ReadOnlySpan{char}, bool, out LogOrigin)"/>
    public static int LengthAt(ReadOnlySpan<char> text, bool numbered)
    {
        var window = text[..Math.Min(Longest, text.Length)];
        var colon = window.IndexOf(": ");
        colon = colon < 0 && window.EndsWith(":", StringComparison.Ordinal) ? window.Length - 1 : colon;
        var writer = colon > 0 ? window[..colon] : default;
        return writer.IsEmpty || (numbered && !HasProcessId(writer)) || writer.Count(' ') > 1 || writer.Contains('(')
            ? 0
            : Math.Min(colon + 2, text.Length);
    }

    private static bool HasProcessId(ReadOnlySpan<char> writer)
    {
        var open = writer.LastIndexOf('[');
        return open > 0 && writer[^1] == ']' && open + 2 < writer.Length && writer[(open + 1)..^1].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static LogOrigin OriginOf(ReadOnlySpan<char> program)
    {
        foreach (var name in Servers)
        {
            if (program.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return LogOrigin.ServerProgram;
            }
        }

        foreach (var name in Clients)
        {
            if (program.StartsWith(name, StringComparison.Ordinal))
            {
                return LogOrigin.ClientProgram;
            }
        }

        return LogOrigin.SomeLog;
    }
}
