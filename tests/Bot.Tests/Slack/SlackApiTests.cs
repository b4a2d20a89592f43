using System.Net;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Slack;

/// <summary>What a call of the Web API comes to, by each way in which it can end.</summary>
public sealed class SlackApiTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(7);
    private readonly LogLines log = new();
    private readonly StoppedClock clock = new();

    public void Dispose() => log.Dispose();

    [Theory]
    [InlineData("""{"ok":true,"x":1}""", "Ok")]
    [InlineData("""{"ok":false,"error":"channel_not_found"}""", "Error channel_not_found")]
    [InlineData("""{"ok":false,"error":"<b>"}""", "Error ?b?")]
    [InlineData("""{"ok":"true","error":"x"}""", "Error x")]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", "Wait 30")]
    [InlineData("""{"ok":false,"error":"rate_limited"}""", "Wait 30")]
    [InlineData("""{"ok":false,"error":"service_unavailable"}""", "Wait 5")]
    [InlineData("""{"ok":false,"error":"request_timeout"}""", "Wait 5")]
    [InlineData("""{"ok":false,"error":"team_added_to_org"}""", "Wait 5")]
    [InlineData("""{"ok":false,"error":"internal_error"}""", "Unclear")]
    [InlineData("""{"ok":false,"error":"fatal_error"}""", "Unclear")]
    [InlineData("""{"ok":false}""", "Unclear")]
    [InlineData("{}", "Unclear")]
    [InlineData("[]", "Unclear")]
    [InlineData("<html>", "Unclear")]
    [InlineData("", "Unclear")]
    public async Task Slacks_own_word_says_what_became_of_a_call(string body, string expected) =>
        Assert.Equal(expected, await OutcomeAsync(Edge.Json(body)));

    [Theory]
    [InlineData(200, "Ok")]
    [InlineData(299, "Ok")]
    [InlineData(300, "Error http_300")]
    [InlineData(302, "Error http_302")]
    [InlineData(404, "Error http_404")]
    [InlineData(429, "Wait 30")]
    [InlineData(499, "Error http_499")]
    [InlineData(500, "Unclear")]
    [InlineData(503, "Unclear")]
    public async Task The_status_counts_before_the_body(int status, string expected) =>
        Assert.Equal(
            expected, await OutcomeAsync(new Edge(_ =>
                new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("""{"ok":true}""") })));

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "NoConnection")]
    [InlineData(HttpRequestError.ConnectionError, "NoConnection")]
    [InlineData(HttpRequestError.SecureConnectionError, "NoConnection")]
    [InlineData(HttpRequestError.ProxyTunnelError, "NoConnection")]
    [InlineData(HttpRequestError.ResponseEnded, "Unclear")]
    [InlineData(HttpRequestError.InvalidResponse, "Unclear")]
    [InlineData(HttpRequestError.Unknown, "Unclear")]
    public async Task What_was_certainly_never_written_is_told_from_what_may_have_been(HttpRequestError error, string expected) =>
        Assert.Equal(expected, await OutcomeAsync(new Edge(_ => throw new HttpRequestException(error))));

    [Fact]
    public async Task A_connection_that_takes_the_handlers_own_limit_was_never_made() =>
        Assert.Equal("NoConnection", await OutcomeAsync(new Edge(_ => throw new TaskCanceledException())));

    [Fact]
    public async Task A_body_that_breaks_off_or_cannot_be_unpacked_leaves_it_unclear()
    {
        Assert.Equal(
            "Unclear",
            await OutcomeAsync(new Edge(_ => new HttpResponseMessage { Content = new StreamContent(new Broken(new IOException())) })));
        Assert.Equal(
            "Unclear", await OutcomeAsync(new Edge(_ =>
                new HttpResponseMessage { Content = new StreamContent(new Broken(new InvalidDataException())) })));
    }

    [Theory]
    [InlineData(0, "Ok")]
    [InlineData(1, "Unclear")]
    public async Task An_answer_has_a_mebibyte_at_most(int more, string expected)
    {
        const string answer = """{"ok":true}""";
        Assert.Equal(expected, await OutcomeAsync(Edge.Json(answer.PadRight((1024 * 1024) + more))));
    }

    [Fact]
    public async Task A_call_that_outlasts_its_limit_is_unclear_and_one_that_the_caller_ends_is_no_outcome()
    {
        using var caller = new CancellationTokenSource();
        var late = Api(Hanging()).CallAsync("xoxb-1", "chat.postMessage", "{}", Limit, caller.Token);
        await clock.PassAsync(Limit);
        Assert.IsType<ApiResult.Unclear>(await late);

        var ended = Api(Hanging()).CallAsync("xoxb-1", "chat.postMessage", "{}", Limit, caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ended);
    }

    [Fact]
    public async Task Methods_that_write_get_JSON_and_methods_that_read_a_form_each_with_its_token()
    {
        var edge = Edge.Json("""{"ok":true}""");
        await Api(edge).CallAsync("xoxb-1", "chat.postMessage", """{"text":"é"}""", Limit);
        await Api(edge).AskAsync("xapp-1", "files.info", [new("file", "F 1"), new("x", "y")], Limit);
        await Api(edge).CallAsync(null, "views.open", "{}", Limit);
        Assert.Equal(
            [
                """POST https://slack.com/api/chat.postMessage | Bearer xoxb-1 | application/json; charset=utf-8 | {"text":"é"}""",
                "POST https://slack.com/api/files.info | Bearer xapp-1 | application/x-www-form-urlencoded | file=F+1&x=y",
                "POST https://slack.com/api/views.open |  | application/json; charset=utf-8 | {}",
            ],
            edge.Requests);
    }

    [Theory]
    [InlineData("""{"ok":true}""", "")]
    [InlineData("""{"ok":false,"error":"is_archived"}""", "Warning Slack chat.postMessage was refused: is_archived")]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", "Warning Slack chat.postMessage did not succeed: Wait")]
    [InlineData("{}", "Warning Slack chat.postMessage did not succeed: Unclear")]
    public async Task What_did_not_go_well_is_one_line_of_the_log(string body, string line)
    {
        await OutcomeAsync(Edge.Json(body));
        Assert.Equal(line, log.All.Trim());
    }

    [Theory]
    [InlineData(null, "none")]
    [InlineData("", "")]
    [InlineData("a.b-C_9", "a.b-C_9")]
    [InlineData("a b<é\n", "a?b???")]
    public void A_word_of_Slack_is_logged_as_a_name(string? word, string logged) => Assert.Equal(logged, SlackLog.Word(word));

    [Fact]
    public void A_logged_word_has_sixty_letters_at_most() => Assert.Equal(new string('a', 60), SlackLog.Word(new string('a', 61)));

    private static Edge Hanging() => new(async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return new HttpResponseMessage();
    });

    private SlackApi Api(Edge edge) =>
        new(edge, Edge.Options(), clock, new Logger<SlackApi>(LoggerFactory.Create(logging => logging.AddProvider(log))));

    private async Task<string> OutcomeAsync(Edge edge) => await Api(edge).CallAsync("xoxb-1", "chat.postMessage", "{}", Limit) switch
    {
        ApiResult.Error error => $"Error {error.Word}",
        ApiResult.Wait wait => $"Wait {wait.RetryAfter.TotalSeconds}",
        var other => other.GetType().Name,
    };

    /// <summary>A body that cannot be read.</summary>
    private sealed class Broken(Exception fault) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(fault);
    }
}
