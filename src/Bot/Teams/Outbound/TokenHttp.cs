using GssBot.Bot.Surfaces;
using Microsoft.Identity.Client;

namespace GssBot.Bot.Teams.Outbound;

/// <summary>
/// The HTTP client that MSAL asks for tokens with. MSAL takes no plain-http authority, so a token address of one's own
/// (a test, a gateway) is put in here, below it.
/// </summary>
internal sealed class TokenHttp(Uri? tokenUrl) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient client = OutboundHttp.Client(
        256 * 1024, TimeSpan.FromSeconds(10), tokenUrl is null ? null : handler => new Redirected(tokenUrl, handler));

    public HttpClient GetHttpClient() => client;

    public void Dispose() => client.Dispose();

    private sealed class Redirected(Uri tokenUrl, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = tokenUrl;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
