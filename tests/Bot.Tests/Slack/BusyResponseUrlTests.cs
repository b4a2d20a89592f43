using System.Net;
using GssBot.Bot.Slack.Api;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Slack;

/// <summary>A pause that Slack asks for is kept when it is short; a long one would keep the user's request open.</summary>
public sealed class BusyResponseUrlTests
{
    private readonly StoppedClock clock = new();

    [Theory]
    [InlineData(6)]
    [InlineData(30)]
    [InlineData(3600)]
    [InlineData(null)]
    public async Task More_than_five_seconds_are_not_waited(int? pause)
    {
        var edge = Busy(pause);
        Assert.False(await PostAsync(edge).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Single(edge.Requests);
    }

    [Fact]
    public async Task Five_are()
    {
        var edge = Busy(5);
        var posting = PostAsync(edge);
        await clock.PassAsync(TimeSpan.FromSeconds(5));
        Assert.False(await posting);
        Assert.Equal(2, edge.Requests.Count);
    }

    private static Edge Busy(int? pause) => new(_ =>
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        if (pause is { } seconds)
        {
            answer.Headers.Add("Retry-After", $"{seconds}");
        }

        return answer;
    });

    private Task<bool> PostAsync(Edge edge) =>
        new ResponseUrls(edge, new SlackHosts(Edge.Options()), clock, NullLogger<ResponseUrls>.Instance)
            .PostAsync("https://hooks.slack.com/commands/T1/1/x", "{}");
}
