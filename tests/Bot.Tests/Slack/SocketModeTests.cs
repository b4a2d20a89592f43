using System.Text.Json;
using GssBot.Bot.Delivery;
using GssBot.Tests.Slack;
using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

public sealed class SocketModeTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Slack:SigningSecret"] = null,
        ["Slack:AppToken"] = "xapp-1-A1-1-x",
        ["Slack:SocketConnections"] = "1",
    };

    private FakeSlack slack = null!;
    private FakeSockets sockets = null!;
    private SlackBench bench = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.StartAsync();
        sockets = new FakeSockets(slack);
        bench = await SlackBench.StartAsync(Settings, slack);
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_command_is_acknowledged_with_its_answer()
    {
        var socket = await sockets.NextAsync();

        await socket.EnvelopeAsync("e-1", "slash_commands", Command("Invalid CRL"), takesPayload: true);

        var ack = JsonDocument.Parse((await socket.ReceiveAsync())!).RootElement;
        Assert.Equal(["envelope_id", "payload"], ack.EnumerateObject().Select(property => property.Name));
        Assert.Equal("e-1", Text(ack, "envelope_id"));
        Assert.Equal("ephemeral", Text(ack.GetProperty("payload"), "response_type"));
        socket.End();
    }

    [Fact]
    public async Task An_event_is_acknowledged_with_its_id_alone()
    {
        var socket = await sockets.NextAsync();

        await socket.EnvelopeAsync("e-1", "events_api", SlackRequests.Event(SlackRequests.Mention("Invalid CRL")));

        Assert.Equal("""{"envelope_id":"e-1"}""", await socket.ReceiveAsync());
        Assert.Single(slack.Posts);
        socket.End();
    }

    [Fact]
    public async Task A_redelivered_event_is_acknowledged_again_and_answered_once()
    {
        var socket = await sockets.NextAsync();
        var @event = SlackRequests.Event(SlackRequests.Mention("Invalid CRL"));

        foreach (var id in new[] { "e-1", "e-1", "e-2" })
        {
            await socket.EnvelopeAsync(id, "events_api", @event);
            Assert.Equal($$"""{"envelope_id":"{{id}}"}""", await socket.ReceiveAsync());
        }

        Assert.Single(slack.Posts);
        socket.End();
    }

    [Fact]
    public async Task An_interaction_and_an_unknown_kind_are_acknowledged()
    {
        var socket = await sockets.NextAsync();

        await socket.EnvelopeAsync(
            "e-1", "interactive", new { type = "shortcut", callback_id = "open_paste", trigger_id = "1", team = new { id = "T1" } },
            takesPayload: true);
        Assert.Equal("""{"envelope_id":"e-1"}""", await socket.ReceiveAsync());
        await socket.EnvelopeAsync("e-2", "brand_new", new { });
        Assert.Equal("""{"envelope_id":"e-2"}""", await socket.ReceiveAsync());

        Assert.Equal("paste", Text((await slack.CallAsync("views.open")).GetProperty("view"), "callback_id"));
        socket.End();
    }

    [Fact]
    public async Task What_is_no_frame_of_Slacks_is_passed_over()
    {
        var socket = await sockets.NextAsync();

        foreach (var frame
            in new[]
            {
                "",
                "not json",
                "[]",
                "{}",
                """{"envelope_id":5,"type":"events_api"}""",
                """{"envelope_id":"e","type":"events_api","payload":"x"}"""
            })
        {
            await socket.SendAsync(frame);
        }

        await socket.EnvelopeAsync("e-2", "slash_commands", Command("help"));

        Assert.Equal("""{"envelope_id":"e-2"}""", await socket.ReceiveAsync());
        socket.End();
    }

    [Fact]
    public async Task While_draining_nothing_is_acknowledged_so_that_Slack_comes_again()
    {
        var socket = await sockets.NextAsync();
        bench.Part<EventClaims>().Drain();

        await socket.EnvelopeAsync("e-1", "events_api", SlackRequests.Event(SlackRequests.Mention("Invalid CRL")));
        await socket.EnvelopeAsync("e-2", "slash_commands", Command("help"));

        Assert.Equal("""{"envelope_id":"e-2"}""", await socket.ReceiveAsync());
        socket.End();
    }

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
    public async Task A_frame_of_more_than_a_megabyte_ends_the_socket()
    {
        var socket = await sockets.NextAsync();

        await socket.SendAsync(new { envelope_id = "e-1", type = new string('x', 1024 * 1024), payload = new { } });

        Assert.Null(await socket.ReceiveAsync());
        socket.End();
    }

    [Fact]
    public async Task Sockets_are_opened_ten_seconds_apart()
    {
        await using var two =
            await SlackBench.StartAsync(new(Settings) { ["Slack:SocketConnections"] = "2" }, await FakeSlack.StartAsync());
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
        await using var other = await SlackBench.StartAsync(Settings, elsewhere);

        await other.Clock.SleeperAsync(TimeSpan.FromSeconds(1));

        Assert.Contains("socket address is not one of Slack's", other.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_app_token_shows_in_health()
    {
        var refusing = await FakeSlack.StartAsync();
        refusing.Errors["apps.connections.open"] = "invalid_auth";
        await using var other = await SlackBench.StartAsync(Settings, refusing);

        await other.Clock.SleeperAsync(TimeSpan.FromMinutes(5));

        Assert.Contains(other.Remarks, remark => remark.Contains("connections:write", StringComparison.Ordinal));
        Assert.False(other.State.Ready);
    }

    private static Dictionary<string, string> Command(string text) => new()
    {
        ["command"] = "/gsserr",
        ["text"] = text,
        ["team_id"] = "T1",
        ["api_app_id"] = "A1",
        ["user_id"] = "U2",
        ["channel_id"] = "C1",
    };
}
