using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace GssBot.Tests.Slack;

/// <summary>
/// Slack's Web API, response URLs, files and sockets on a loopback port. Takes form and JSON bodies, as Slack does, and refuses
/// what Slack refuses; <c>tests/peers/slack</c> drives it with Slack's own clients.
/// </summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeSlack(WebApplication app) => this.app = app;

    /// <summary>Every call that came, refused ones too.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    /// <summary>Every message that stands in a channel.</summary>
    public ConcurrentQueue<JsonElement> Posts { get; } = new();

    /// <summary>What chat.postMessage does; default: it posts.</summary>
    public Func<FakePost, Task<IResult>> OnPost { get; set; } = post => Task.FromResult(post.Stand());

    /// <summary>Errors by method name.</summary>
    public ConcurrentDictionary<string, string> Errors { get; } = new();

    /// <summary>What a GET of a file path is answered with.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Files { get; } = new();

    /// <summary>What happens on a socket that the bot opens.</summary>
    public Func<WebSocket, Task> OnSocket { get; set; } = _ => Task.CompletedTask;

    public string SocketUrl { get; set; } = "";

    public Uri Address => new(app.Urls.Single());

    public string ApiBase => new Uri(Address, "/api/").ToString();

    public static async Task<FakeSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var fake = new FakeSlack(builder.Build());
        fake.Map();
        await fake.app.StartAsync();
        fake.SocketUrl = new UriBuilder(fake.Address) { Scheme = "ws", Path = "/link/", Query = "?ticket=once" }.ToString();
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    /// <summary>Waits for the n-th call of a method and returns its arguments.</summary>
    public async Task<JsonElement> CallAsync(string method, int number = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (Calls.Where(call => call.Method == method).ElementAtOrDefault(number - 1) is { } call)
            {
                return call.Arguments;
            }

            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private void Map()
    {
        app.UseWebSockets();
        app.MapPost("/api/{method}", MethodAsync);
        foreach (var kind in (string[])["commands", "actions", "app"])
        {
            app.MapPost($"/{kind}/{{**rest}}", (Delegate)((HttpContext context) => ResponseUrlAsync(kind, context)));
        }

        app.MapGet("/files/{**path}", FileAsync);
        app.Map("/link/", SocketAsync);
    }

    private async Task<IResult> MethodAsync(string method, HttpContext context)
    {
        var call = new FakeCall(method, await ArgumentsAsync(context), context.Request.Headers.Authorization.ToString());
        Calls.Enqueue(call);
        if (Errors.TryGetValue(method, out var error))
        {
            return Refuse(error);
        }

        if (!call.Authorization.StartsWith("Bearer x", StringComparison.Ordinal))
        {
            return Refuse("not_authed");
        }

        return method switch
        {
            "auth.test" => Ok(new { ok = true, team = "T", team_id = "T1", user = "gssbot", user_id = "UBOT", bot_id = "BBOT" }),
            "apps.connections.open" => Ok(new { ok = true, url = SocketUrl }),
            "chat.postMessage" or "chat.postEphemeral" when Fault(call.Arguments) is { } fault => Refuse(fault),
            "chat.postMessage" or "chat.postEphemeral" => await OnPost(new FakePost(this, call.Arguments, context)),
            "views.open" or "views.push" or "views.update" or "views.publish" => Ok(new { ok = true, view = new { id = "V1" } }),
            "files.info" =>
                Ok(new { ok = true, file = new { id = "F1", url_private_download = new Uri(Address, "/files/info.txt"), size = 10 } }),
            _ => Refuse("unknown_method"),
        };
    }

    private static string? Fault(JsonElement message)
    {
        if (!message.TryGetProperty("channel", out _))
        {
            return "channel_not_found";
        }

        if (!message.TryGetProperty("text", out _) && !message.TryGetProperty("blocks", out _))
        {
            return "no_text";
        }

        return message.TryGetProperty("blocks", out _) && BlockKitLimits.Broken(message, 50).Any() ? "invalid_blocks" : null;
    }

    private async Task<IResult> ResponseUrlAsync(string kind, HttpContext context)
    {
        var body = await JsonDocument.ParseAsync(context.Request.Body);
        Calls.Enqueue(new FakeCall("response_url", body.RootElement, kind));
        return Results.Text("ok");
    }

    private Task FileAsync(string path, HttpContext context)
    {
        Calls.Enqueue(new FakeCall("file", JsonSerializer.SerializeToElement(path), context.Request.Headers.Authorization.ToString()));
        return Files.TryGetValue(path, out var answer) ? answer(context) : Results.NotFound().ExecuteAsync(context);
    }

    private async Task SocketAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await OnSocket(socket);
    }

    /// <summary>JSON as it is; a form with its JSON values unpacked, as Slack's own clients send it.</summary>
    private static async Task<JsonElement> ArgumentsAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true)
        {
            return JsonDocument.Parse(body).RootElement;
        }

        using var form = new FormReader(body);
        return JsonSerializer.SerializeToElement(
            (await form.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => Unpacked(pair.Value.ToString())));
    }

    private static object Unpacked(string value) =>
        value.StartsWith('{') || value.StartsWith('[') ? JsonDocument.Parse(value).RootElement : value;

    internal static IResult Ok(object body) => Results.Json(body);

    internal static IResult Refuse(string error) => Results.Json(new { ok = false, error });
}

/// <param name="Authorization">The header; for a response URL the kind of its path.</param>
internal sealed record FakeCall(string Method, JsonElement Arguments, string Authorization);

/// <summary>A message on its way into a channel.</summary>
internal sealed record FakePost(FakeSlack Slack, JsonElement Message, HttpContext Context)
{
    /// <summary>Lets it stand and says so.</summary>
    public IResult Stand()
    {
        Slack.Posts.Enqueue(Message);
        return FakeSlack.Ok(new { ok = true, channel = "C1", ts = "1700000000.000100" });
    }

    /// <summary>Breaks the connection without an answer.</summary>
    public IResult Break()
    {
        Context.Abort();
        return Results.Empty;
    }
}
