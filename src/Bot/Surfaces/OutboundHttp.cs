using System.Net;
using System.Net.Http.Headers;

namespace GssBot.Bot.Surfaces;

/// <summary>
/// How the bot calls out: no redirect, no cookie, 5 s to connect, 64 KiB of headers, connections renewed every two minutes,
/// through the proxy of the environment. Who calls bounds the body and the time.
/// </summary>
internal static class OutboundHttp
{
    /// <summary>Of the client that <see cref="AddOutboundHttp"/> registers.</summary>
    public const string ClientName = "outbound";

    /// <summary>Registers the client, once however many surfaces ask for it; no address of it is logged.</summary>
    public static IServiceCollection AddOutboundHttp(this IServiceCollection services)
    {
        services.AddHttpClient(ClientName).ConfigurePrimaryHttpMessageHandler(Handler).RemoveAllLoggers();
        return services;
    }

    /// <summary>A client for one purpose that lives as long as the program.</summary>
    /// <param name="largestBody">Bytes of an answer, unpacked; a longer one is a fault of the call.</param>
    /// <param name="timeout">For the whole of a call.</param>
    public static HttpClient Client(int largestBody, TimeSpan timeout, Func<HttpMessageHandler, HttpMessageHandler>? wrap = null) =>
        new(wrap is null ? Handler() : wrap(Handler())) { MaxResponseContentBufferSize = largestBody, Timeout = timeout };

    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 64,
    };

    /// <summary>True when the request certainly never reached the other side.</summary>
    public static bool NeverWritten(HttpRequestException fault) => fault.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>
    /// What a refusal asks to wait, as a span or until a time: at least a second, at most 30 minutes; null when it does not say.
    /// </summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now) =>
        (headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - now) is { } asked
            ? TimeSpan.FromSeconds(Math.Clamp(asked.TotalSeconds, 1, 1800))
            : null;
}
