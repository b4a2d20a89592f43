using System.Text;
using System.Text.Json;
using GssBot.Bot.Slack.Handling;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Which request a proved body is.</summary>
public sealed class SlackInboundTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("application/json", """{"type":"url_verification","challenge":"abc"}""", "UrlVerification")]
    [InlineData("Application/JSON; charset=utf-8", """{"type":"url_verification","challenge":"abc"}""", "UrlVerification")]
    [InlineData("application/json", """{"type":"url_verification"}""", null)]
    [InlineData("application/json", """{"type":"event_callback","event_id":"Ev1","event":{}}""", "Event")]
    [InlineData("application/json", """{"type":"event_callback","event_id":"Ev1"}""", null)]
    [InlineData("application/json", """{"type":"event_callback","event":{}}""", null)]
    [InlineData("application/json", """{"type":"app_rate_limited"}""", "Unknown")]
    [InlineData("application/json", "{}", null)]
    [InlineData("application/json", "[]", null)]
    [InlineData(Form, "payload=%7B%22type%22%3A%22shortcut%22%7D", "Interaction")]
    [InlineData("Application/X-WWW-Form-URLEncoded", "payload=%7B%22type%22%3A%22shortcut%22%7D", "Interaction")]
    [InlineData(Form, "payload=%7B%7D", null)]
    [InlineData(Form, "payload=x", null)]
    [InlineData(Form, "payload=%7B%7D&command=%2Fgsserr", null)]
    [InlineData(Form, "command=%2Fgsserr&text=a+b&ssl_check=1", "Command")]
    [InlineData(Form, "ssl_check=1&token=x", "SslCheck")]
    [InlineData(Form, "text=x", null)]
    [InlineData("text/plain", "ssl_check=1", null)]
    [InlineData("nonsense", "ssl_check=1", null)]
    [InlineData(null, "ssl_check=1", null)]
    public void A_body_is_read_by_its_type_and_its_fields(string? type, string body, string? kind) =>
        Assert.Equal(kind, Parse(type, body)?.GetType().Name);

    [Fact]
    public void A_command_has_the_fields_by_Slacks_names() => Assert.Equal(
        new SlackCommand("/gsserr", "a b", "T1", "E1", "A1", "U1", "C1"),
        Assert.IsType<SlackInbound.Command>(
            Parse(Form, "command=%2Fgsserr&text=a+b&team_id=T1&enterprise_id=E1&api_app_id=A1&user_id=U1&channel_id=C1")).Fields);

    [Theory]
    [InlineData("url_verification", "challenge", 1000)]
    [InlineData("event_callback", "event_id", 100)]
    public void An_id_and_a_challenge_have_a_length(string type, string field, int most)
    {
        Assert.NotNull(Parse("application/json", Body(most)));
        Assert.Null(Parse("application/json", Body(most + 1)));

        string Body(int length) => $$$"""{"type":"{{{type}}}","{{{field}}}":"{{{new string('x', length)}}}","event":{}}""";
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_form_has_64_fields_at_most(int fields, bool read) =>
        Assert.Equal(read, Parse(Form, "ssl_check=1" + string.Concat(Enumerable.Range(2, fields - 1).Select(n => $"&f{n}=x"))) is not null);

    [Fact]
    public void A_kind_that_is_not_known_keeps_its_name() =>
        Assert.Equal(new SlackInbound.Unknown("event", "brand_new"), Parse("application/json", """{"type":"brand_new"}"""));

    [Theory]
    [InlineData("C1 1.2 https://hooks.slack.com/x", "C1", "1.2", "https://hooks.slack.com/x")]
    [InlineData("C1 1.2 ", "C1", "1.2", null)]
    [InlineData("C1 1.2", null, null, null)]
    [InlineData("C1 1.2 a b", null, null, null)]
    [InlineData("U1 1.2 a", null, null, null)]
    [InlineData("C1 x a", null, null, null)]
    [InlineData("", null, null, null)]
    [InlineData(null, null, null, null)]
    public void A_modals_place_is_checked_when_it_comes_back(string? metadata, string? channel, string? thread, string? url)
    {
        var place = ModalMetadata.Parse(metadata);
        Assert.Equal((channel, thread, url), (place?.Channel, place?.ThreadTs, place?.ResponseUrl));
        Assert.Equal(channel is null ? null : metadata, place?.ToString());
    }

    [Fact]
    public void A_modals_place_has_its_lengths()
    {
        Assert.NotNull(ModalMetadata.Parse($"C1 1.2 {new string('x', 2000)}"));
        Assert.Null(ModalMetadata.Parse($"C1 1.2 {new string('x', 2001)}"));
    }

    [Theory]
    [InlineData("""{"channel":{"id":"C1"},"message":{"ts":"1.3","thread_ts":"1.2"},"message_ts":"1.4","response_url":"u"}""", "C1 1.2 u")]
    [InlineData("""{"channel":{"id":"C1"},"message":{"ts":"1.3"},"message_ts":"1.4"}""", "C1 1.4 ")]
    [InlineData("""{"channel":{"id":"C1"},"message":{"ts":"1.3"}}""", "C1 1.3 ")]
    [InlineData("""{"channel":{"id":"C1"}}""", null)]
    [InlineData("""{"message":{"ts":"1.3"}}""", null)]
    [InlineData("""{"channel":{"id":"C1"},"message":{"ts":"1.3"},"response_url":"a b"}""", null)]
    public void A_modals_place_is_the_thread_of_its_message(string payload, string? place) =>
        Assert.Equal(place, ModalMetadata.Of(JsonDocument.Parse(payload).RootElement)?.ToString());

    private static SlackInbound? Parse(string? type, string body) => SlackInbound.Parse(type, Encoding.UTF8.GetBytes(body));
}
