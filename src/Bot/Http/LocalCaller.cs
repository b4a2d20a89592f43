using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;

namespace GssBot.Bot.Http;

/// <summary>Tells a caller at this machine from everybody else, and from web pages that only look like one.</summary>
internal static class LocalCaller
{
    /// <summary>The names by which a caller at this machine may call it.</summary>
    public static ImmutableArray<string> Names { get; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>
    /// What browsers and command-line clients send of themselves (<c>Sec-…</c> besides). There is no list of what proxies add that is
    /// ever complete; this one is.
    /// </summary>
    private static readonly FrozenSet<string> Direct = FrozenSet.ToFrozenSet(
        [
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Access-Control-Request-Headers",
            "Access-Control-Request-Method",
            "Access-Control-Request-Private-Network", "Authorization", "Cache-Control", "Connection", "Content-Encoding", "Content-Length",
            "Content-Type",
            "Cookie",
            "Date",
            "DNT",
            "Expect",
            "Host",
            "HTTP2-Settings",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Keep-Alive",
            "Origin",
            "Pragma",
            "Priority",
            "Purpose",
            "Range",
            "Referer",
            "Save-Data",
            "TE",
            "Trailer",
            "Transfer-Encoding", "Upgrade", "Upgrade-Insecure-Requests", "User-Agent", "X-Requested-With",
            // The Agents Playground, in Teams' anonymous mode.
            "X-Ms-Agents-Playground",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// True when the connection begins and ends at this machine, names it by a loopback name with the listener's own port (so no
    /// rebound DNS name), and nothing speaks for a proxy in between: no header that a direct caller does not send, and not HTTP/1.0,
    /// which a bare nginx <c>proxy_pass</c> speaks and no client of today.
    /// </summary>
    public static bool Is(HttpContext context) => FaultOf(context) == CallerFault.None;

    /// <summary>The first of the rules that the caller breaks.</summary>
    public static CallerFault FaultOf(HttpContext context) =>
        !IsLoopback(context.Connection.RemoteIpAddress) || !IsLoopback(context.Connection.LocalIpAddress) ? CallerFault.Elsewhere
        : HttpProtocol.IsHttp10(context.Request.Protocol) || !context.Request.Headers.Keys.All(IsDirect) ? CallerFault.Forwarded
        : !HasOwnHost(context) ? CallerFault.Host
        : CallerFault.None;

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsDirect(string header) => Direct.Contains(header) || header.StartsWith("Sec-", StringComparison.OrdinalIgnoreCase);

    /// <summary>To the letter: <c>localhost:03978</c> is no spelling of a browser.</summary>
    private static bool HasOwnHost(HttpContext context)
    {
        var port = context.Connection.LocalPort;
        var isDefault = port == (context.Request.IsHttps ? 443 : 80);
        var host = context.Request.Host.Value;
        return Names.Any(name =>
            string.Equals(host, $"{name}:{port}", StringComparison.OrdinalIgnoreCase)
            || (isDefault && string.Equals(host, name, StringComparison.OrdinalIgnoreCase)));
    }
}
