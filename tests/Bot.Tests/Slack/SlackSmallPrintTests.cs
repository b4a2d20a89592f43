using System.Net;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Slack.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Bounds and side effects of the calls to Slack that no card shows.</summary>
public sealed class SlackSmallPrintTests : IAsyncLifetime
{
    private SlackBench bench = null!;

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Three_files_of_a_message_are_read_and_no_fourth()
    {
        string[] names = ["a.txt", "b.txt", "c.txt", "d.txt"];
        foreach (var name in names)
        {
            bench.Slack.Files[name] = context => context.Response.WriteAsync(name == "c.txt" ? "530- Invalid CRL" : "nothing");
        }

        var files = names.Select(
            name => new { id = "F1", size = 10, url_private_download = new Uri(bench.Slack.Address, $"/files/{name}") }).ToArray();

        await bench.EventAsync(SlackRequests.Mention("", more: new { files }));

        Assert.Contains("revocation list", Assert.Single(bench.Slack.Posts).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(names[..3], bench.Slack.Calls.Where(call => call.Method == "file").Select(call => call.Arguments.GetString()));
    }

    [Theory]
    [InlineData("invalid_auth", true)]
    [InlineData("token_revoked", true)]
    [InlineData("account_inactive", true)]
    [InlineData("not_authed", true)]
    [InlineData("token_expired", true)]
    [InlineData("channel_not_found", false)]
    [InlineData("is_archived", false)]
    public async Task A_token_that_is_no_good_any_more_is_a_trouble_of_the_workspace(string error, bool trouble)
    {
        await bench.ConfirmedAsync();
        bench.Slack.Errors["chat.postMessage"] = error;
        await bench.EventAsync(SlackRequests.Mention("530- Invalid CRL"));
        await bench.Slack.CallAsync("chat.postMessage");
        await bench.IdleAsync();
        Assert.Equal(trouble ? [$"T1: {error}"] : [], bench.Part<Workspaces>().Troubles);
    }

    [Theory]
    [InlineData("T1", "C1", "1.1", "U1", true)]
    [InlineData("T1", "C1", "1.1", "U1", false)]
    [InlineData("T1", "C1", null, null, false)]
    [InlineData("", "D1", null, "U1", true)]
    public void A_place_is_kept_whole(string team, string channel, string? thread, string? user, bool stranger)
    {
        var place = new SlackDestination(team, channel, thread, user, stranger);
        Assert.Equal(place, SlackDestination.Of(place.ToWhere()));
    }

    [Theory]
    [InlineData("C1", true)]
    [InlineData("D1", true)]
    [InlineData("G1", true)]
    [InlineData("U1", false)]
    [InlineData("c1", false)]
    [InlineData("C", false)]
    [InlineData("C1\n", false)]
    [InlineData("C1 ", false)]
    [InlineData("#C1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_channel_has_an_id_of_Slack(string? id, bool good) => Assert.Equal(good, SlackDestination.IsChannel(id));

    [Theory]
    [InlineData("U1", true)]
    [InlineData("W1", true)]
    [InlineData("B1", false)]
    [InlineData("U1\n", false)]
    [InlineData("u1", false)]
    public void A_user_has_an_id_of_Slack(string id, bool good) => Assert.Equal(good, SlackDestination.IsUser(id));

    [Theory]
    [InlineData("1700000000.000100", true)]
    [InlineData("1700000000", false)]
    [InlineData("1700000000.", false)]
    [InlineData(".000100", false)]
    [InlineData("1700000000.000100\n", false)]
    [InlineData("-1.1", false)]
    public void A_message_has_a_time_of_Slack(string ts, bool good) => Assert.Equal(good, SlackDestination.IsTimestamp(ts));

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(5, 2, true)]
    [InlineData(6, 1, false)]
    public async Task A_response_url_that_is_busy_is_tried_once_more_when_the_wait_is_short(int seconds, int calls, bool sent)
    {
        using var edge = new BusyOnce(seconds);
        var clients = Mock.Of<IHttpClientFactory>(factory => factory.CreateClient(It.IsAny<string>()) == new HttpClient(edge, false));
        var options = Mock.Of<IOptionsMonitor<SlackOptions>>(monitor =>
            monitor.CurrentValue == new SlackOptions { ApiBaseUrl = "https://slack.com/api/" });
        var clock = new StoppedClock();
        Mock.Get(clients).Setup(factory => factory.CreateClient(It.IsAny<string>())).Returns(() => new HttpClient(edge, false));

        var posting = new ResponseUrls(clients, new SlackHosts(options), clock, NullLogger<ResponseUrls>.Instance)
            .PostAsync("https://hooks.slack.com/commands/T1/1/x", "{}");
        if (sent)
        {
            await clock.PassAsync(TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal((sent, calls), (await posting, edge.Calls));
    }

    private sealed class BusyOnce(int seconds) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage(++Calls == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
            answer.Headers.Add("Retry-After", $"{seconds}");
            return Task.FromResult(answer);
        }
    }
}
