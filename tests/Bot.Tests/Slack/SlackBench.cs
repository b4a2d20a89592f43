using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GssBot.Bot.Delivery;
using GssBot.Bot.Slack;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Events;
using GssBot.Bot.Surfaces;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;
using GssBot.Tests;
using GssBot.Tests.Samples;
using GssBot.Tests.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The Slack surface alone, with a fake Slack behind it, a stopped clock and answers made by hand.</summary>
internal sealed class SlackBench : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private readonly WebApplication app;
    private readonly TempFolder? own;

    private SlackBench(WebApplication app, FakeSlack slack, StoppedClock clock, LogLines log, string folder, TempFolder? own) =>
        (this.app, Slack, Clock, Log, Folder, this.own) = (app, slack, clock, log, folder, own);

    public FakeSlack Slack { get; }

    public StoppedClock Clock { get; }

    public LogLines Log { get; }

    public string Folder { get; }

    public DeliveryCounts Counts => app.Services.GetRequiredService<DeliveryCounts>();

    public IEnumerable<string> Remarks =>
        app.Services.GetServices<IStatefulPart>().Select(part => part.State).Append(State).SelectMany(state => state.Remarks);

    public SurfaceState State => app.Services.GetRequiredService<SlackState>().State;

    public T Part<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="settings">On top of a signing secret, a bot token and the fake's address; null removes one.</param>
    public static async Task<SlackBench> StartAsync(
        Dictionary<string, string?>? settings = null, FakeSlack? slack = null, StoppedClock? clock = null, string? folder = null)
    {
        slack ??= await FakeSlack.StartAsync();
        clock ??= new StoppedClock();
        var own = folder is null ? new TempFolder() : null;
        folder ??= own!.Path;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = Secret,
            ["Slack:BotToken"] = "xoxb-1",
            ["Slack:TeamId"] = "T1",
            ["Slack:AppId"] = "A1",
            ["Slack:ApiBaseUrl"] = slack.ApiBase,
            ["Delivery:Directory"] = folder,
            ["Help:Text"] = "The grid help desk",
            ["Help:Url"] = "https://help.example.org/",
        });
        builder.Configuration.AddInMemoryCollection(settings);
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(_ => new Explainer(ShippedCases.Load()));
        builder.AddSlack();
        builder.Services.AddSingleton(new AnswerSources(ByHand("own", clock), ByHand(null, clock)));
        var bench = new SlackBench(builder.Build(), slack, clock, log, folder, own);
        try
        {
            bench.app.MapSlack();
            await bench.app.StartAsync();
            return bench;
        }
        catch
        {
            await bench.DisposeAsync();
            throw;
        }
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Slack.DisposeAsync();
        own?.Dispose();
    }

    /// <summary>Sends a signed body.</summary>
    public Task<SlackReply> SendAsync(string body, string contentType = "application/x-www-form-urlencoded") =>
        SendAsync(Signed(Encoding.UTF8.GetBytes(body), contentType));

    public async Task<SlackReply> SendAsync(HttpRequestMessage request)
    {
        using var client = app.GetTestClient();
        using var _ = request;
        using var response = await client.SendAsync(request);
        return new SlackReply(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a request that the client library would not: with a body that tells when it is read, for example.</summary>
    public Task<HttpContext> RawAsync(Action<HttpContext> request) => app.GetTestServer().SendAsync(request);

    public HttpRequestMessage Signed(byte[] body, string contentType, TimeSpan age = default)
    {
        var timestamp = (Clock.GetUtcNow() - age).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new HttpRequestMessage(HttpMethod.Post, "/slack/events")
        {
            Headers =
            {
                { SlackSignature.TimestampHeader, timestamp },
                { SlackSignature.SignatureHeader, SlackSignature.Sign(Secret, timestamp, new(body)) },
            },
            Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
        };
    }

    public Task<SlackReply> EventAsync(object @event, string id = "Ev1", object? more = null) =>
        JsonAsync(SlackRequests.Event(@event, id, more));

    public Task<SlackReply> JsonAsync(object body) => SendAsync(JsonSerializer.Serialize(body), "application/json");

    public Task<SlackReply> InteractAsync(object payload) =>
        SendAsync("payload=" + Uri.EscapeDataString(JsonSerializer.Serialize(payload)));

    /// <summary>Returns once Slack has said whose the token is.</summary>
    public async Task ConfirmedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Part<Workspaces>().All.Any(workspace => workspace.BotUserId is null))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Returns once no reply is kept any more.</summary>
    public async Task IdleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Part<PendingReplies>().Count > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>An answer that takes a second to find.</summary>
    private static Answer.Known Late(StoppedClock clock)
    {
        clock.Move(TimeSpan.FromSeconds(1));
        return SampleAnswers.Crl;
    }

    internal static AnswerSource ByHand(string? stepsBy, StoppedClock clock) => new(
        text => text switch
        {
            _ when text.Contains("SLOW", StringComparison.Ordinal) => Late(clock),
            _ when text.Contains("CRL", StringComparison.Ordinal) => SampleAnswers.Crl with { StepsBy = stepsBy },
            _ when text.Contains("LONG", StringComparison.Ordinal) => HostileAnswers.Longest,
            _ when text.Contains("major=", StringComparison.Ordinal) => SampleAnswers.Doubtful,
            "851968" => SampleAnswers.Decoded,
            _ => SampleAnswers.Unknown,
        },
        outline => outline.Case switch
        {
            "crl-expired-at-server" => SampleAnswers.Crl with { Evidence = [], StepsBy = stepsBy },
            "gss-bare-failure" => SampleAnswers.Doubtful with { Evidence = [] },
            null when !outline.Statuses.IsEmpty => SampleAnswers.Decoded,
            _ => null,
        })
    {
        Frequent = () => ["crl-expired-at-server"],
    };
}

internal sealed record SlackReply(HttpStatusCode Status, string? ContentType, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
