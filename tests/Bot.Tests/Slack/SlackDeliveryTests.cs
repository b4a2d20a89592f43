using System.Net;
using GssBot.Bot.Delivery;
using GssBot.Tests.Slack;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Each question gets its answer, whatever Slack does: one copy, two only when Slack lost its own response.</summary>
public sealed class SlackDeliveryTests : IAsyncLifetime
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);
    private SlackBench bench = null!;

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_post_of_one_second_is_waited_for()
    {
        bench.Slack.OnPost = post => AfterAsync(TimeSpan.FromSeconds(1), post);

        var asking = AskAsync();
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, (await asking).Status);
        Assert.Single(bench.Slack.Posts);
        Assert.Equal(0, bench.Part<PendingReplies>().Count);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    public async Task A_slow_post_is_acknowledged_after_two_seconds_and_made_once(int seconds)
    {
        bench.Slack.OnPost = post => AfterAsync(TimeSpan.FromSeconds(seconds), post);

        var asking = AskAsync();
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(seconds));
        await bench.Clock.PassAsync(Budget);
        Assert.Equal(HttpStatusCode.OK, (await asking).Status);
        bench.Clock.Move(TimeSpan.FromSeconds(seconds));
        await bench.IdleAsync();

        Assert.Single(bench.Slack.Posts);
        Assert.Equal(1, bench.Counts.Sent);
    }

    [Fact]
    public async Task What_an_answer_took_to_find_is_part_of_the_two_seconds()
    {
        bench.Slack.OnPost = post => AfterAsync(TimeSpan.FromSeconds(20), post);

        var asking = bench.EventAsync(SlackRequests.Mention("SLOW"));
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(20));
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, (await asking).Status);
    }

    [Fact]
    public async Task Retry_after_is_obeyed()
    {
        bench.Slack.OnPost = _ => Task.FromResult<IResult>(new TooMany(30));

        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        bench.Slack.OnPost = post => Task.FromResult(post.Stand());
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(30));
        bench.Clock.Move(TimeSpan.FromSeconds(29));
        Assert.Empty(bench.Slack.Posts);
        bench.Clock.Move(TimeSpan.FromSeconds(1));
        await bench.IdleAsync();

        Assert.Contains("530-globus_gsi_callback_module", Assert.Single(bench.Slack.Posts).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_minutes_of_500_are_outlasted_with_one_copy()
    {
        bench.Slack.OnPost = _ => Task.FromResult(Results.StatusCode(500));
        bench.Slack.Errors["chat.postMessage"] = "internal_error";

        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        foreach (var pause in new[] { 1, 2, 4, 8, 16 }.Concat(Enumerable.Repeat(30, 40)))
        {
            await bench.Clock.PassAsync(TimeSpan.FromSeconds(pause));
        }

        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(30));
        bench.Slack.Errors.Clear();
        bench.Slack.OnPost = post => Task.FromResult(post.Stand());
        bench.Clock.Move(TimeSpan.FromSeconds(30));
        await bench.IdleAsync();

        Assert.Single(bench.Slack.Posts);
    }

    [Fact]
    public async Task Twenty_minutes_without_a_connection_are_outlasted()
    {
        var settings = new Dictionary<string, string?> { ["Slack:ApiBaseUrl"] = "http://127.0.0.1:9/api/" };
        await using var dead = await SlackBench.StartAsync(settings);

        Assert.Equal(HttpStatusCode.OK, (await dead.EventAsync(SlackRequests.Mention("Invalid CRL"))).Status);
        foreach (var pause in new[] { 1, 2, 4, 8, 16 }.Concat(Enumerable.Repeat(30, 40)))
        {
            await dead.Clock.PassAsync(TimeSpan.FromSeconds(pause));
        }

        Assert.Contains(dead.Remarks, remark => remark.StartsWith("1 replies kept", StringComparison.Ordinal));
        Assert.Contains("crl-expired-at-server", Disk(dead), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lost_response_costs_one_more_copy_and_no_more(bool lostAgain)
    {
        var first = true;
        bench.Slack.OnPost = post =>
        {
            post.Stand();
            var lost = first || lostAgain;
            first = false;
            return Task.FromResult(lost ? post.Break() : FakeSlack.Ok(new { ok = true }));
        };

        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await bench.IdleAsync();

        Assert.Equal(2, bench.Slack.Posts.Count);
    }

    [Fact]
    public async Task While_draining_new_events_are_told_to_come_back()
    {
        bench.Part<EventClaims>().Drain();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync()).Status);
        Assert.Empty(bench.Slack.Posts);
    }

    [Fact]
    public async Task A_restart_sends_what_was_kept_with_placeholders_to_the_same_thread()
    {
        bench.Slack.OnPost = _ => Task.FromResult<IResult>(new TooMany(30));
        await AskAsync();
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(30));
        await bench.StopAsync();
        bench.Slack.OnPost = post => Task.FromResult(post.Stand());

        await using var next = await SlackBench.StartAsync(slack: bench.Slack, clock: bench.Clock, folder: bench.Folder);
        await next.IdleAsync();

        var post = Assert.Single(bench.Slack.Posts);
        Assert.Equal("1700000000.000100", SlackEventTests.Text(post, "thread_ts"));
        Assert.Contains("revocation list", post.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("530-globus_gsi_callback_module", post.GetRawText(), StringComparison.Ordinal);
    }

    private Task<SlackReply> AskAsync() => bench.EventAsync(SlackRequests.Mention("Invalid CRL"));

    private async Task<IResult> AfterAsync(TimeSpan pause, FakePost post)
    {
        await Task.Delay(pause, bench.Clock);
        return post.Stand();
    }

    private static string Disk(SlackBench bench)
    {
        using var cat = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("cat", Directory.GetFiles(bench.Folder)) { RedirectStandardOutput = true })!;
        return cat.StandardOutput.ReadToEnd();
    }

    private sealed class TooMany(int seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Results.Json(new { ok = false, error = "ratelimited" }, statusCode: 429).ExecuteAsync(httpContext);
        }
    }
}
