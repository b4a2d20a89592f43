using System.Net;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Which subtypes of a message are somebody's question: https://docs.slack.dev/reference/events/message lists them.</summary>
public sealed class SlackSubtypeTests : IAsyncLifetime
{
    private SlackBench bench = null!;

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory]
    [InlineData("file_share", true)]
    [InlineData("thread_broadcast", true)]
    [InlineData("bot_message", false)]
    [InlineData("message_replied", false)]
    [InlineData("channel_topic", false)]
    [InlineData("me_message", false)]
    [InlineData("reminder_add", false)]
    [InlineData("a_subtype_of_tomorrow", false)]
    public async Task A_message_that_somebody_wrote_is_a_question(string subtype, bool answered)
    {
        Assert.Equal(HttpStatusCode.OK, (await bench.EventAsync(SlackRequests.Direct("Invalid CRL", new { subtype }))).Status);
        Assert.Equal(answered ? 1 : 0, bench.Slack.Posts.Count);
    }
}
