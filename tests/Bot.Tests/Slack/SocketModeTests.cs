using System.Text.Json;
using GssBot.Bot.Delivery;
using GssBot.Tests.Slack;
using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

public sealed class SocketModeTests : IAsyncLifetime
{
    internal static readonly Dictionary<string, string?> SocketSettings = new()
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
        bench = await SlackBench.StartAsync(SocketSettings, slack);
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

    [Fact]
    public async Task A_frame_of_more_than_a_megabyte_ends_the_socket()
    {
        var socket = await sockets.NextAsync();

        await socket.SendAsync(new { envelope_id = "e-1", type = new string('x', 1024 * 1024), payload = new { } });

        Assert.Null(await socket.ReceiveAsync());
        socket.End();
    }

    internal static Dictionary<string, string> Command(string text) => new()
    {
        ["command"] = "/gsserr",
        ["text"] = text,
        ["team_id"] = "T1",
        ["api_app_id"] = "A1",
        ["user_id"] = "U2",
        ["channel_id"] = "C1",
    };
}
