using System.Net;
using System.Text;
using System.Text.Json;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Handling;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Slack.Socket;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The parts of Socket Mode that need no socket.</summary>
public sealed class SocketUnitTests
{
    [Theory]
    [InlineData("Lost", 1, 1)]
    [InlineData("Lost", 2, 2)]
    [InlineData("Lost", 7, 64)]
    [InlineData("Lost", 8, 120)]
    [InlineData("Lost", 100, 120)]
    [InlineData("Renewed", 3, 4)]
    [InlineData("TooMany", 1, 61)]
    [InlineData("TooMany", 4, 68)]
    [InlineData("Disabled", 1, 300)]
    [InlineData("Refused", 9, 300)]
    public void Pauses_grow_with_the_failures_and_are_long_where_somebody_must_act(string end, int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), SocketBackoff.After(Enum.Parse<SocketEnd>(end), failures));

    [Theory]
    [InlineData("Lost", "no connection, trying again")]
    [InlineData("Renewed", "being renewed")]
    [InlineData(
        "TooMany", "too_many_websockets: Slack allows 10 connections per app; lower Slack__SocketConnections or the number of replicas")]
    [InlineData("Disabled", "link_disabled: Socket Mode is switched off in the app's settings")]
    [InlineData("Refused", "the app token is refused; it needs connections:write")]
    public void Each_end_has_its_words(string end, string words) => Assert.Equal(words, SocketBackoff.Words(Enum.Parse<SocketEnd>(end)));

    [Fact]
    public void Each_kind_of_envelope_is_the_request_that_it_wraps()
    {
        Assert.IsType<SlackInbound.Event>(Inbound("events_api", """{"event_id":"Ev1","event":{}}"""));
        Assert.IsType<SlackInbound.Interaction>(Inbound("interactive", """{"type":"shortcut"}"""));
        var command = Assert.IsType<SlackInbound.Command>(Inbound("slash_commands",
            """{"command":"/gsserr","text":"x","team_id":"T1","enterprise_id":"E1","api_app_id":"A1","user_id":"U1","channel_id":"C1"}"""));
        Assert.Equal(new SlackCommand("/gsserr", "x", "T1", "E1", "A1", "U1", "C1"), command.Fields);
        Assert.Equal(new SlackInbound.Unknown("envelope", "hello"), Inbound("hello", "{}"));
        Assert.Null(Inbound("interactive", "[]"));
        Assert.Null(Inbound("interactive", "\"x\""));
    }

    [Fact]
    public void An_absent_field_of_a_command_is_an_empty_text_or_none() =>
        Assert.Equal(
            new SlackCommand("", "", null, null, null, null, null),
            Assert.IsType<SlackInbound.Command>(Inbound("slash_commands", "{}")).Fields);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void The_id_of_an_event_has_a_hundred_letters_at_most(int length, bool good) =>
        Assert.Equal(good, Inbound("events_api", $$$"""{"event_id":"{{{new string('x', length)}}}","event":{}}""") is SlackInbound.Event);

    [Theory]
    [InlineData("""{"event":{}}""")]
    [InlineData("""{"event_id":"Ev1"}""")]
    public void An_event_without_its_id_or_itself_is_none(string payload) =>
        Assert.Equal(new SlackInbound.Unknown("envelope", "events_api"), Inbound("events_api", payload));

    [Theory]
    [InlineData(null, """{"envelope_id":"e-1"}""")]
    [InlineData("""{"text":"x"}""", """{"envelope_id":"e-1","payload":{"text":"x"}}""")]
    public void An_acknowledgement_has_its_payload_where_there_is_one(string? payload, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(SocketEnvelope.Ack("e-1", payload)));

    [Theory]
    [InlineData("""{"ok":false,"error":"too_many_websockets"}""", "TooMany")]
    [InlineData("""{"ok":false,"error":"invalid_auth"}""", "Refused")]
    [InlineData("""{"ok":false,"error":"internal_error"}""", "Lost")]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", "Lost")]
    [InlineData("""{"ok":true}""", "Lost")]
    [InlineData("""{"ok":true,"url":"wss://evil.example/"}""", "Lost")]
    public async Task Why_no_socket_could_be_had_is_said(string answer, string end)
    {
        var edge = Edge.Json(answer);
        var options = Edge.Options(new SlackOptions { AppToken = "xapp-1" });
        var api = new SlackApi(edge, options, TimeProvider.System, NullLogger<SlackApi>.Instance);
        var opener = new SocketOpener(api, new SlackHosts(options), options, TimeProvider.System, NullLogger<SocketOpener>.Instance);
        Assert.Equal((null, Enum.Parse<SocketEnd>(end)), await opener.OpenAsync(CancellationToken.None));
        Assert.Equal(
            "POST https://slack.com/api/apps.connections.open | Bearer xapp-1 | application/x-www-form-urlencoded | ",
            Assert.Single(edge.Requests));
    }

    [Fact]
    public async Task A_socket_that_refuses_the_handshake_is_a_lost_one()
    {
        using var closed = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var options = Edge.Options(new SlackOptions { AppToken = "xapp-1", ApiBaseUrl = $"http://127.0.0.1:{port}/api/" });
        var api = new SlackApi(
            Edge.Json($$"""{"ok":true,"url":"ws://127.0.0.1:{{port}}/link"}"""),
            options,
            TimeProvider.System,
            NullLogger<SlackApi>.Instance);
        var opener = new SocketOpener(api, new SlackHosts(options), options, TimeProvider.System, NullLogger<SocketOpener>.Instance);
        Assert.Equal((null, SocketEnd.Lost), await opener.OpenAsync(CancellationToken.None));
    }

    private static SlackInbound? Inbound(string type, string payload) =>
        SocketEnvelope.Inbound(JsonDocument.Parse($$"""{"envelope_id":"e","type":"{{type}}","payload":{{payload}}}""").RootElement);
}
