using GssBot.Bot.Surfaces;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GssBot.Bot.Slack;
using GssBot.Bot.Slack.Events;
using GssBot.Bot.Tests.Slack;
using GssBot.Bot.Web;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Tests;
using GssBot.Tests.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Http;

/// <summary>The program's server with Slack's endpoint on a real listener, for what no client library would send.</summary>
internal sealed class EndpointBench : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly FakeSlack slack;
    private readonly TempFolder folder;

    private EndpointBench(WebApplication app, FakeSlack slack, LogLines log, TempFolder folder)
    {
        (this.app, this.slack, Log, this.folder) = (app, slack, log, folder);
        Port = new Uri(app.Urls.First()).Port;
    }

    public int Port { get; }

    public LogLines Log { get; }

    public static async Task<EndpointBench> StartAsync()
    {
        var slack = await FakeSlack.StartAsync();
        var folder = new TempFolder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Slack:SigningSecret"] = SlackBench.Secret,
            ["Slack:BotToken"] = "xoxb-1",
            ["Slack:TeamId"] = "T1",
            ["Slack:ApiBaseUrl"] = slack.ApiBase,
            ["Delivery:Directory"] = folder.Path,
        });
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new Explainer(ShippedCases.Load()));
        builder.AddSurfaces(AllSurfaces.List);
        var app = builder.Build();
        app.UseMiddleware<WebGate>();
        app.UseRateLimiter();
        app.MapSlack();
        await app.StartAsync();
        return new EndpointBench(app, slack, log, folder);
    }

    /// <summary>
    /// The head of a request to Slack's endpoint: fresh, and signed for this body; or for none, which is plausible and false.
    /// </summary>
    public static string Head(string length, string body = "")
    {
        var time = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}";
        var signature = SlackSignature.Sign(SlackBench.Secret, time, new(Encoding.ASCII.GetBytes(body)));
        return $"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n{length}\r\n"
            + $"{SlackSignature.TimestampHeader}: {time}\r\n{SlackSignature.SignatureHeader}: {signature}\r\n\r\n";
    }

    public async Task<TcpClient> SendAsync(params string[] parts)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        foreach (var part in parts)
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(part));
        }

        return client;
    }

    /// <summary>The first line of the answer; null when the connection ended without one.</summary>
    public static async Task<string?> AnswerAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await reader.ReadLineAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await slack.DisposeAsync();
        folder.Dispose();
    }
}
