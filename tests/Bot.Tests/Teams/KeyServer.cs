using System.Net;
using System.Text.Json.Nodes;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The metadata and the key set as an HTTP edge in memory: what it answers, and how often it was asked.</summary>
internal sealed class KeyServer(params TestKeys[] keys) : HttpMessageHandler
{
    public static Uri Metadata { get; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    public List<TestKeys> Keys { get; } = [.. keys];

    public string KeysAddress { get; set; } = "https://login.botframework.com/v1/.well-known/keys";

    /// <summary>Takes the place of the key set's body.</summary>
    public string? Body { get; set; }

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>Fetches of the metadata so far.</summary>
    public int Fetches { get; private set; }

    /// <summary>Addresses that were asked, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Holds the metadata back until it is completed.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!.AbsoluteUri);
        if (request.RequestUri != Metadata)
        {
            return Answer(Body ?? new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.Jwk)]) }.ToJsonString());
        }

        Fetches++;
        await Held;
        return Answer(new JsonObject { ["issuer"] = TestKeys.Issuer, ["jwks_uri"] = KeysAddress }.ToJsonString());
    }

    private HttpResponseMessage Answer(string body) => new(Status) { Content = new StringContent(body) };
}
