using GssBot.Tests.Slack;
using static GssBot.Bot.Tests.Slack.SocketModeTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>When sockets are opened, and opened again.</summary>
public sealed class SocketOpenerTests : IAsyncLifetime
{
    private FakeSlack slack = null!;
    private FakeSockets sockets = null!;
    private SlackBench bench = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.StartAsync();
        sockets = new FakeSockets(slack);
        bench = await SlackBench.StartAsync(SocketSettings, slack);
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Before_Slack_closes_a_new_socket_is_open_and_the_old_one_still_serves(string reason)
    {
        var old = await sockets.NextAsync();
        await old.SendAsync(new { type = "disconnect", reason });
        var next = await sockets.NextAsync();

        Assert.True(old.IsOpen);
        await old.EnvelopeAsync("e-1", "slash_commands", Command("help"));
        await next.EnvelopeAsync("e-2", "slash_commands", Command("help"));

        Assert.Equal("""{"envelope_id":"e-1"}""", await old.ReceiveAsync());
        Assert.Equal("""{"envelope_id":"e-2"}""", await next.ReceiveAsync());
        old.End();
        next.End();
    }

    [Fact]
    public async Task A_lost_socket_is_opened_again_after_a_second()
    {
        (await sockets.NextAsync()).End();

        await bench.Clock.PassAsync(TimeSpan.FromSeconds(1));

        var next = await sockets.NextAsync();
        await next.EnvelopeAsync("e-1", "slash_commands", Command("help"));
        Assert.Equal("""{"envelope_id":"e-1"}""", await next.ReceiveAsync());
        next.End();
    }

    [Theory]
    [InlineData("too_many_websockets", 61)]
    [InlineData("link_disabled", 300)]
    public async Task When_Slack_turns_us_away_we_wait_and_say_so(string reason, int seconds)
    {
        var socket = await sockets.NextAsync();

        await socket.SendAsync(new { type = "disconnect", reason });
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(seconds));

        Assert.True(sockets.NoneWaits);
        Assert.Contains(bench.Remarks, remark => remark.Contains(reason, StringComparison.Ordinal));
        socket.End();
    }

    [Fact]
    public async Task Sockets_are_opened_ten_seconds_apart()
    {
        await using var two =
            await SlackBench.StartAsync(new(SocketSettings) { ["Slack:SocketConnections"] = "2" }, await FakeSlack.StartAsync());
        var both = new FakeSockets(two.Slack);
        var first = await both.NextAsync();
        Assert.True(both.NoneWaits);

        await two.Clock.PassAsync(TimeSpan.FromSeconds(10));

        var second = await both.NextAsync();
        first.End();
        second.End();
    }

    [Theory]
    [InlineData("ws://evil.example/link")]
    [InlineData("wss://slack.com.evil.example/link")]
    [InlineData("https://slack.com/link")]
    public async Task A_socket_address_elsewhere_is_not_opened(string address)
    {
        var elsewhere = await FakeSlack.StartAsync();
        elsewhere.SocketUrl = address;
        await using var other = await SlackBench.StartAsync(SocketSettings, elsewhere);

        await other.Clock.SleeperAsync(TimeSpan.FromSeconds(1));

        Assert.Contains("socket address is not one of Slack's", other.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_app_token_shows_in_health()
    {
        var refusing = await FakeSlack.StartAsync();
        refusing.Errors["apps.connections.open"] = "invalid_auth";
        await using var other = await SlackBench.StartAsync(SocketSettings, refusing);

        await other.Clock.SleeperAsync(TimeSpan.FromMinutes(5));

        Assert.Contains(other.Remarks, remark => remark.Contains("connections:write", StringComparison.Ordinal));
        Assert.False(other.State.Ready);
    }
}
