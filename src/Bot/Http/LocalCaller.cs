using System.Collections.Immutable;
using System.Net;

namespace GssBot.Bot.Http;

/// <summary>Tells a caller at this machine from everybody else, and from web pages that only look like one.</summary>
internal static class LocalCaller
{
    /// <summary>The names by which a caller at this machine may call it.</summary>
    public static ImmutableArray<string> Names { get; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>
    /// True when the connection begins and ends at this machine, names it by a loopback name with the listener's own port (so no
    /// rebound DNS name), and went through no proxy that says so.
    /// </summary>
    public static bool Is(HttpContext context) => FaultOf(context) == CallerFault.None;

    /// <summary>The first of the rules that the caller breaks.</summary>
    public static CallerFault FaultOf(HttpContext context) =>
        !IsLoopback(context.Connection.RemoteIpAddress) || !IsLoopback(context.Connection.LocalIpAddress) ? CallerFault.Elsewhere
        : IsForwarded(context.Request.Headers) ? CallerFault.Forwarded
        : !HasOwnHost(context) ? CallerFault.Host
        : CallerFault.None;

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsForwarded(IHeaderDictionary headers) =>
        headers.Any(header => header.Key.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
            || header.Key.Equals("Via", StringComparison.OrdinalIgnoreCase)
            || header.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));

    private static bool HasOwnHost(HttpContext context)
    {
        var host = context.Request.Host;
        var port = host.Port ?? (context.Request.IsHttps ? 443 : 80);
        return Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) && port == context.Connection.LocalPort;
    }
}
