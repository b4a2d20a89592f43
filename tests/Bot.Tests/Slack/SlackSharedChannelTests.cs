using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Who asks from another organisation.</summary>
public sealed class SlackSharedChannelTests : IAsyncLifetime
{
    private SlackBench bench = null!;

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Somebody_of_the_house_in_a_shared_channel_gets_them()
    {
        await bench.EventAsync(SlackRequests.Mention("Invalid CRL"), more: new { is_ext_shared_channel = true });

        Assert.Contains("(changed by own)", Assert.Single(bench.Slack.Posts).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Echoed_text_pings_nobody()
    {
        await bench.EventAsync(SlackRequests.Mention("LONG <!channel> <@U7> &lt;!here&gt;"));

        var post = Assert.Single(bench.Slack.Posts);
        Assert.DoesNotContain("<!", Text(post, "text"), StringComparison.Ordinal);
        Assert.DoesNotContain("<@", Text(post, "text"), StringComparison.Ordinal);
    }
}
