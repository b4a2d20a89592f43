using System.Net;
using GssBot.Bot.Slack.Api;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Slack;

public sealed class ResponseUrlsTests : IDisposable
{
    private const string Url = "https://hooks.slack.com/commands/T1/1/x";
    private readonly LogLines log = new();
    private readonly StoppedClock clock = new();

    public void Dispose() => log.Dispose();

    [Theory]
    [InlineData(200, true, "")]
    [InlineData(201, false, "Warning Slack response_url did not succeed: Created")]
    [InlineData(404, false, "Warning Slack response_url did not succeed: NotFound")]
    [InlineData(500, false, "Warning Slack response_url did not succeed: InternalServerError")]
    public async Task Slack_took_it_when_it_says_200(int status, bool taken, string line)
    {
        var edge = new Edge(_ => new HttpResponseMessage((HttpStatusCode)status));
        Assert.Equal(taken, await Urls(edge).PostAsync(Url, """{"text":"x"}"""));
        Assert.Equal($$"""POST {{Url}} |  | application/json; charset=utf-8 | {"text":"x"}""", Assert.Single(edge.Requests));
        Assert.Equal(line, log.All.Trim());
    }

    [Fact]
    public async Task A_response_url_that_stays_busy_is_tried_twice_and_no_more()
    {
        var edge = new Edge(_ => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "2" } } });
        var posting = Urls(edge).PostAsync(Url, "{}");
        await clock.PassAsync(TimeSpan.FromSeconds(2));
        Assert.False(await posting);
        Assert.Equal(2, edge.Requests.Count);
    }

    [Fact]
    public async Task A_broken_connection_is_no_answer()
    {
        foreach (var fault in new Exception[] { new HttpRequestException(), new IOException() })
        {
            Assert.False(await Urls(new Edge(_ => throw fault)).PostAsync(Url, "{}"));
        }

        Assert.Equal(2, log.All.Split("Slack response_url did not succeed: no answer").Length - 1);
    }

    [Fact]
    public async Task Ten_seconds_without_an_answer_are_none()
    {
        var posting = Urls(new Edge(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage();
        })).PostAsync(Url, "{}");
        await clock.PassAsync(TimeSpan.FromSeconds(10));
        Assert.False(await posting);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://evil.example/commands/x")]
    public async Task An_address_that_is_not_pinned_is_not_called(string? address)
    {
        var edge = Edge.Json("ok");
        Assert.False(await Urls(edge).PostAsync(address, "{}"));
        Assert.Empty(edge.Requests);
        Assert.Equal("Warning Slack request refused: response_url is not one of Slack's", log.All.Trim());
    }

    private ResponseUrls Urls(Edge edge) =>
        new(
            edge,
            new SlackHosts(Edge.Options()),
            clock,
            new Logger<ResponseUrls>(LoggerFactory.Create(logging => logging.AddProvider(log))));
}
