using System.Net;
using GssBot.Bot.Delivery;
using GssBot.Tests.Slack;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Answers of Slack that are none, and refusals.</summary>
public sealed class SlackRefusalTests : IAsyncLifetime
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);
    private SlackBench bench = null!;

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_page_instead_of_JSON_is_no_answer()
    {
        var pages = 0;
        bench.Slack.OnPost = post => Task.FromResult(pages++ == 0 ? Results.Content("<!DOCTYPE html><p>sorry", "text/html") : post.Stand());

        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await bench.IdleAsync();

        Assert.Single(bench.Slack.Posts);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        bench.Slack.OnPost = _ => Task.FromResult(Results.Bytes(new byte[2 * 1024 * 1024], "application/json"));

        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Refused_blocks_go_out_as_plain_text()
    {
        bench.Slack.OnPost = post => Task.FromResult(
            post.Message.TryGetProperty("blocks", out _) ? FakeSlack.Refuse("invalid_blocks") : post.Stand());

        await AskAsync();

        var text = Assert.Single(bench.Slack.Posts).GetProperty("text").GetString()!;
        Assert.Contains("fetch-crl -v -a 0", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("token_revoked")]
    public async Task A_lasting_refusal_is_acknowledged_and_shown(string error)
    {
        bench.Slack.OnPost = _ => Task.FromResult(FakeSlack.Refuse(error));

        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);

        Assert.Contains(bench.Remarks, remark => remark.Contains(error, StringComparison.Ordinal));
        Assert.Equal(0, bench.Part<PendingReplies>().Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        bench.Slack.OnPost = _ => Task.FromResult(Results.Redirect("/api/auth.test", preserveMethod: true));

        await AskAsync();

        Assert.Contains(bench.Remarks, remark => remark.Contains("http_307", StringComparison.Ordinal));
    }

    private Task<SlackReply> AskAsync() => bench.EventAsync(SlackRequests.Mention("Invalid CRL"));
}
