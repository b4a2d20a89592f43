using GssBot.Bot.Slack.Settings;
using Microsoft.Extensions.Options;
using Moq;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The far end of every call as a test says it: each request is written down, each answer is the test's own.</summary>
internal sealed class Edge(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    : HttpMessageHandler, IHttpClientFactory
{
    public Edge(Func<HttpRequestMessage, HttpResponseMessage> answer) : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    /// <summary>Method, address, authorization, content type and body of each request, in their order.</summary>
    public List<string> Requests { get; } = [];

    public static Edge Json(string body) => new(_ => new HttpResponseMessage { Content = new StringContent(body) });

    public static IOptionsMonitor<SlackOptions> Options(SlackOptions? options = null) =>
        Mock.Of<IOptionsMonitor<SlackOptions>>(monitor => monitor.CurrentValue == (options ?? new SlackOptions()));

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        Requests.Add(
            $"{request.Method} {request.RequestUri} | {request.Headers.Authorization} | {request.Content?.Headers.ContentType} | {body}");
        return await answer(request, cancellationToken);
    }
}
