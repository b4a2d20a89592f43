using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Teams;

/// <summary>One request that the bot made.</summary>
internal sealed record Call(string Method, string Path, string? Authorization, string? ContentType, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}

/// <summary>Microsoft's end on loopback: metadata, keys, tokens and the connector, which writes down what it is told.</summary>
internal sealed class FakeMicrosoft : IAsyncDisposable
{
    private readonly WebApplication app;
    private int tokens;

    private FakeMicrosoft(WebApplication app) => this.app = app;

    public TestKeys Keys { get; } = new("k1", "msteams", "webchat");

    public string Address => app.Urls.First();

    /// <summary>Serves as the activities' serviceUrl; with the last slash, as in production.</summary>
    public string Service => $"{Address}/emea/";

    /// <summary>What the connector was told, in order.</summary>
    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>What was asked of the token address.</summary>
    public ConcurrentQueue<Call> TokenCalls { get; } = new();

    /// <summary>Answers a connector call; 201 and an id unless a test says otherwise.</summary>
    public Func<HttpContext, Task> Connector { get; set; } = CreatedAsync;

    public Func<HttpContext, Task>? Token { get; set; }

    public static async Task<FakeMicrosoft> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var microsoft = new FakeMicrosoft(builder.Build());
        microsoft.Map();
        await microsoft.app.StartAsync();
        return microsoft;
    }

    public static async Task CreatedAsync(HttpContext context)
    {
        context.Response.StatusCode = context.Request.Method == "POST" ? 201 : 200;
        await context.Response.WriteAsJsonAsync(new { id = "1700000000099" });
    }

    public static Func<HttpContext, Task> Status(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Keys.Dispose();
    }

    private void Map()
    {
        app.MapGet("/openid", () => Results.Json(new { issuer = TestKeys.Issuer, jwks_uri = $"{Address}/keys" }));
        app.MapGet("/keys", () => Results.Text(new JsonObject { ["keys"] = new JsonArray(Keys.Jwk) }.ToJsonString(), "application/json"));
        app.MapPost("/token", async (HttpContext context) =>
        {
            TokenCalls.Enqueue(await ReadAsync(context));
            if (Token is { } answer)
            {
                await answer(context);
            }
            else
            {
                await context.Response.WriteAsJsonAsync(
                    new { token_type = "Bearer", expires_in = 3600, access_token = $"token-{Interlocked.Increment(ref tokens)}" });
            }
        });
        app.Map("/emea/{**rest}", async (HttpContext context) =>
        {
            Calls.Enqueue(await ReadAsync(context));
            await Connector(context);
        });
    }

    private static async Task<Call> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        return new Call(
            context.Request.Method, target, context.Request.Headers.Authorization, context.Request.ContentType,
            await reader.ReadToEndAsync());
    }
}
