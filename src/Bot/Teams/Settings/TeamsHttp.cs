namespace GssBot.Bot.Teams.Settings;

/// <summary>How Teams calls out: no redirect, no cookie, a body of bounded size, a total time.</summary>
internal static class TeamsHttp
{
    public static HttpClient Client(int largestBody, TimeSpan timeout) => new(Handler())
    {
        MaxResponseContentBufferSize = largestBody,
        Timeout = timeout,
    };

    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
