using GssBot.Bot.Teams.Settings;
using Microsoft.Identity.Client;

namespace GssBot.Bot.Teams.Outbound;

/// <summary>
/// The HTTP client that MSAL asks for tokens with. MSAL takes no plain-http authority, so a token address of one's own
/// (a test, a gateway) is put in here, below it.
/// </summary>
internal sealed class TokenHttp(Uri? tokenUrl) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient client = new(tokenUrl is null ? TeamsHttp.Handler() : new Redirected(tokenUrl))
    {
        MaxResponseContentBufferSize = 256 * 1024,
        Timeout = TimeSpan.FromSeconds(10),
    };

    public HttpClient GetHttpClient() => client;

    public void Dispose() => client.Dispose();

    private sealed class Redirected(Uri tokenUrl) : DelegatingHandler(TeamsHttp.Handler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = tokenUrl;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
