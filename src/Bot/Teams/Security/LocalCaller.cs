using System.Net;

namespace GssBot.Bot.Teams.Security;

/// <summary>Whether a request comes from a program on this machine, meant for this machine, and through no proxy.</summary>
internal static class LocalCaller
{
    public static bool Is(HttpContext context) =>
        IsLoopback(context.Connection.RemoteIpAddress)
        && IsLoopback(context.Connection.LocalIpAddress)
        && IsOwnName(context.Request.Host, context.Connection.LocalPort)
        && !context.Request.Headers.Keys.Any(IsProxyHeader);

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static bool IsOwnName(HostString host, int port) =>
        host.Host is "localhost" or "127.0.0.1" or "[::1]" && (host.Port ?? 80) == port;

    private static bool IsProxyHeader(string name) =>
        name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Via", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);
}
