using GssBot.Bot.Surfaces;
using System.Text.Json;
using GssBot.Bot.Slack;
using GssBot.Bot.Slack.Handling;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The handlers of the Slack surface without a server: a request in, the calls that it makes out.</summary>
internal sealed class HandlerBench : IDisposable
{
    public const string Url = "https://hooks.slack.com/actions/T1/1/x";
    private readonly TempFolder folder = new();
    private readonly IHost host;

    /// <param name="answer">What Slack says to a method, or to a response URL by the name <c>response_url</c>; default: yes.</param>
    public HandlerBench(Func<string, HttpResponseMessage?>? answer = null, int perUser = 10)
    {
        Edge = new Edge(request => answer?.Invoke(Method(request.RequestUri!))
            ?? new HttpResponseMessage { Content = new StringContent("""{"ok":true,"view":{"id":"V1"}}""") });
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = "s",
            ["Slack:BotToken"] = "xoxb-1",
            ["Slack:TeamId"] = "T1",
            ["Slack:AppId"] = "A1",
            ["Delivery:Directory"] = folder.At("never-made"),
            ["Help:Text"] = "The grid help desk",
            ["Limits:PerUserPerMinute"] = $"{perUser}",
        });
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(_ => new Explainer(ShippedCases.Load()));
        builder.AddSlack();
        builder.Services.AddSingleton<IHttpClientFactory>(Edge);
        builder.Services.AddSingleton(new AnswerSources(SlackBench.ByHand("own", Clock), SlackBench.ByHand(null, Clock)));
        host = builder.Build();
    }

    public Edge Edge { get; }

    public LogLines Log { get; } = new();

    public StoppedClock Clock { get; } = new();

    /// <summary>The methods that were called, in their order.</summary>
    public IEnumerable<string> Methods => Edge.Requests.Select(request => Method(new Uri(request.Split(' ')[1])));

    public T Part<T>() where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>The arguments of a call, the first of all.</summary>
    public JsonElement Call(int number = 1) => JsonDocument.Parse(Edge.Requests[number - 1].Split(" | ", 4)[3]).RootElement;

    public Task<SlackAck> InteractAsync(object payload) =>
        Part<SlackDispatcher>().HandleAsync(new SlackInbound.Interaction(JsonSerializer.SerializeToElement(payload)));

    public Task<SlackAck> EventAsync(object @event, string id = "Ev1", object? more = null) =>
        Part<SlackDispatcher>()
            .HandleAsync(new SlackInbound.Event(JsonSerializer.SerializeToElement(SlackRequests.Event(@event, id, more))));

    public Task<SlackAck> CommandAsync(string text, string user = "U2") =>
        Part<SlackDispatcher>().HandleAsync(new SlackInbound.Command(new SlackCommand("/gsserr", text, "T1", null, "A1", user, "C1")));

    public void Dispose()
    {
        host.Dispose();
        folder.Dispose();
    }

    private static string Method(Uri address) => address.Host == "hooks.slack.com" ? "response_url" : address.Segments[^1];
}
