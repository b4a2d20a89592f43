using System.Buffers;
using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Text.Speakers;

/// <summary>The words by which a speaker is known.</summary>
internal static class Signs
{
    private const string Answered = "the server responded with an error";

    private static readonly SearchValues<string> Telling = SearchValues.Create(
        [
            Answered, "init_sec_context", "initSecContext", "initializing context", "during context initialization",
            "accept_sec_context", "acceptSecContext", "accepting context", "uthenticating client", "from myproxy-server",
            "CGSI-gSOAP", "fault on connection", "Could not start server", "returned the following errors",
        ],
        StringComparison.Ordinal);

    public static Sign Of(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("debug: response from ", StringComparison.Ordinal))
        {
            return Sign.Response;
        }

        if (line.ContainsAny(Telling))
        {
            return Told(line);
        }

        return KnownStarts.BeginsMessage(line) ? ChainOrClient(line)
            : BeginsLocal(line) ? Sign.Client
            : Sign.None;
    }

    private static Sign Told(ReadOnlySpan<char> line) =>
        line.EndsWith(Answered, StringComparison.Ordinal) || line.TrimEnd(" :/").EndsWith(Answered, StringComparison.Ordinal) ? Sign.Head
        : Holds(line, "from myproxy-server") ? Sign.Server
        : Holds(line, "uthenticating client") ? Sign.Server
        : Holds(line, "accept_sec_context") || Holds(line, "acceptSecContext") || Holds(line, "accepting context") ? Sign.Server
        : Holds(line, "Could not start server") || Holds(line, "returned the following errors") ? Sign.Server
        : Sign.Client;

    /// <summary>Modules that only a client's libraries have.</summary>
    private static Sign ChainOrClient(ReadOnlySpan<char> line) =>
        line.StartsWith("globus_ftp_control:", StringComparison.Ordinal) || line.StartsWith("globus_ftp_client:", StringComparison.Ordinal)
            ? Sign.Client
            : Sign.Chain;

    private static bool BeginsLocal(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(" :");
        var word = end < 0 ? line : line[..end];
        return word switch
        {
            "debug" => end > 0 && end + 2 < line.Length && KnownStarts.BeginsDebug(line[(end + 2)..]),
            "error" or "Error" or "ERROR" => end > 0 && line[end] == ':',
            "FAULT!" or "kinit" or "klist" or "kvno" or "kdestroy" or "Copying" or "GError"
                or "SOURCE" or "DESTINATION" or "TRANSFER" or "User" or "Your" => word is not ("User" or "Your")
                    || line.StartsWith("User Cert File", StringComparison.Ordinal)
                    || line.StartsWith("Your identity", StringComparison.Ordinal),
            "initiator" => true,
            _ => word.StartsWith("gfal-", StringComparison.Ordinal) || word.StartsWith("grid_proxy_", StringComparison.Ordinal),
        };
    }

    private static bool Holds(ReadOnlySpan<char> line, string words) => line.Contains(words, StringComparison.Ordinal);
}
