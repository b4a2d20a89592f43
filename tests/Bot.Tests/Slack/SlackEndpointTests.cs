using System.Net;
using System.Text;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackEndpointTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";
    private SlackBench bench = null!;

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_challenge_is_given_back()
    {
        var reply = await bench.JsonAsync(new { type = "url_verification", token = "t", challenge = "abc123" });

        Assert.Equal((HttpStatusCode.OK, "application/json", """{"challenge":"abc123"}"""), (reply.Status, reply.ContentType, reply.Body));
    }

    [Fact]
    public async Task A_certificate_check_is_acknowledged()
    {
        var reply = await bench.SendAsync("ssl_check=1&token=t");

        Assert.Equal((HttpStatusCode.OK, ""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    [InlineData(3600)]
    [InlineData(-3600)]
    public async Task An_old_or_future_request_is_401_with_an_empty_body(int seconds)
    {
        var reply =
            await bench.SendAsync(bench.Signed(Encoding.UTF8.GetBytes(SlackRequests.Command("help")), Form, TimeSpan.FromSeconds(seconds)));

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task An_unsigned_or_wrongly_signed_request_is_401()
    {
        using var unsigned =
            new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent("ssl_check=1", Encoding.UTF8, Form) };
        var changed = bench.Signed(Encoding.UTF8.GetBytes("ssl_check=1"), Form);
        changed.Content = new StringContent("ssl_check=2", Encoding.UTF8, Form);

        Assert.Equal(HttpStatusCode.Unauthorized, (await bench.SendAsync(unsigned)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bench.SendAsync(changed)).Status);
    }

    [Fact]
    public async Task More_than_a_megabyte_is_413_before_anything_is_hashed()
    {
        using var declared = bench.Signed(new byte[1024 * 1024 + 1], Form);
        using var streamed = bench.Signed([], Form);
        streamed.Content = new StreamContent(new EndlessStream());

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bench.SendAsync(declared)).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bench.SendAsync(streamed)).Status);
    }

    [Theory]
    [InlineData("", Form)]
    [InlineData("hello=world", Form)]
    [InlineData("payload=notjson", Form)]
    [InlineData("payload={}", Form)]
    [InlineData("not json", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("{}", "application/json")]
    [InlineData("""{"type":"event_callback"}""", "application/json")]
    [InlineData("""{"type":"url_verification"}""", "application/json")]
    [InlineData("command=/gsserr", "text/plain")]
    [InlineData("\u0000\u0001", "application/json")]
    public async Task What_is_no_request_of_Slacks_is_400(string body, string type)
    {
        var reply = await bench.SendAsync(body, type);

        Assert.Equal((HttpStatusCode.BadRequest, ""), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task JSON_deeper_than_32_is_400()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40);

        Assert.Equal(HttpStatusCode.BadRequest, (await bench.SendAsync(deep, "application/json")).Status);
    }

    [Fact]
    public async Task Another_command_is_404() =>
        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync(SlackRequests.Command("x", command: "/other"))).Status);

    [Fact]
    public async Task Another_workspace_or_app_is_not_served()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.SendAsync(SlackRequests.Command("851968", team: "T2"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.SendAsync(SlackRequests.Command("851968", app: "A2"))).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await bench.EventAsync(
                SlackRequests.Mention("851968"), more: new { team_id = "T2", authorizations = Array.Empty<object>() })).Status);
        Assert.Empty(bench.Slack.Posts);
    }

    [Fact]
    public async Task Types_without_use_are_acknowledged_and_logged_by_Slacks_own_words_only()
    {
        Assert.Equal(HttpStatusCode.OK, (await bench.JsonAsync(new { type = "app_rate_limited", team_id = "T1" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.EventAsync(new { type = "reaction_added", secret = "jane" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.JsonAsync(new { type = "canary_in_envelope" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.EventAsync(new { type = "canary_in_event" }, "Ev2")).Status);
        Assert.Equal(
            HttpStatusCode.OK, (await bench.InteractAsync(new { type = "canary_in_interaction\n530", team = new { id = "T1" } })).Status);

        Assert.Contains("event of type app_rate_limited;", bench.Log.All, StringComparison.Ordinal);
        Assert.Contains("event of type reaction_added;", bench.Log.All, StringComparison.Ordinal);
        Assert.Contains("event of type (not known);", bench.Log.All, StringComparison.Ordinal);
        Assert.Contains("interaction of type (not known);", bench.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", bench.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", bench.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_there_is_no_endpoint()
    {
        await using var none = await SlackBench.StartAsync(new()
        {
            ["Slack:SigningSecret"] = null,
            ["Slack:BotToken"] = null,
            ["Slack:TeamId"] = null,
        });

        Assert.Equal(HttpStatusCode.NotFound, (await none.SendAsync("ssl_check=1")).Status);
    }

    [Theory]
    [InlineData("Slack:BotToken", "Slack__BotToken is missing")]
    [InlineData("Slack:SigningSecret", "Slack__SigningSecret (HTTP) or Slack__AppToken (Socket Mode) is missing")]
    public async Task Half_the_settings_stop_the_start_and_name_what_is_missing(string absent, string line)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => SlackBench.StartAsync(new() { [absent] = null }));

        Assert.Contains(line, Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_before_is_accepted_during_a_rotation()
    {
        await using var rotating = await SlackBench.StartAsync(new()
        {
            ["Slack:SigningSecret"] = "the new secret",
            ["Slack:SigningSecretPrevious"] = SlackBench.Secret,
        });

        Assert.Equal(HttpStatusCode.OK, (await rotating.SendAsync("ssl_check=1")).Status);
    }

    private sealed class EndlessStream : Stream
    {
        private int left = 2 * 1024 * 1024;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(left, count);
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
