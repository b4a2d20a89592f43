using System.Net;
using System.Net.Http.Headers;

namespace GssBot.Bot.Slack.Api;

/// <summary>The one HTTP client for everything outbound: no redirects, no cookies, connections renewed every two minutes.</summary>
internal static class SlackHttp
{
    public const string ClientName = "slack";

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

    /// <summary>What a 429 or 503 asks to wait: at least a second, at most 30 minutes; 30 s when it does not say.</summary>
    public static TimeSpan RetryAfter(HttpResponseHeaders headers)
    {
        var asked = headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(30);
        return TimeSpan.FromSeconds(Math.Clamp(asked.TotalSeconds, 1, 1800));
    }
}
