using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace GssBot.Bot.Http;

/// <summary>
/// What a stranger's connection may cost before anything is known of him. One that waits costs about 10 KB, one that sends a body that
/// nobody reads as much as <see cref="MostBuffered"/>; what is read is bounded by <see cref="BodyBudget"/>.
/// </summary>
internal static class ServerLimits
{
    /// <summary>Connections at a time; the next one is closed at once.</summary>
    public const int MostConnections = 10_000;

    /// <summary>Bytes that the server takes from a connection ahead of the reader. Kestrel's default is 1 MiB.</summary>
    public const int MostBuffered = 32 * 1024;

    /// <summary>Bytes of a body, where an endpoint says nothing else.</summary>
    public const int MostBody = 2 * 1024 * 1024;

    /// <summary>Bytes a second that a body must come with, after <see cref="Grace"/>. Kestrel's default is 240.</summary>
    private const double SlowestBody = 4 * 1024;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);

    /// <summary>The transport has a limit of its own, and it is the one that counts.</summary>
    public static void Set(SocketTransportOptions sockets) => sockets.MaxReadBufferSize = MostBuffered;

    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        // HTTP/2 has buffers of its own, by stream: hundreds on one connection.
        server.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
        server.Limits.MaxConcurrentConnections = MostConnections;
        server.Limits.MaxConcurrentUpgradedConnections = 0;
        server.Limits.MaxRequestBufferSize = MostBuffered;
        server.Limits.MaxRequestBodySize = MostBody;
        server.Limits.MinRequestBodyDataRate = new MinDataRate(SlowestBody, Grace);
        server.Limits.RequestHeadersTimeout = HeadersWithin;
    }
}
