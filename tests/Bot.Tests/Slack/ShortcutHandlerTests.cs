using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The shortcut on a message, in a modal or whispered.</summary>
public sealed class ShortcutHandlerTests : IDisposable
{
    private readonly HandlerBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_shortcut_shows_the_card_and_where_it_may_be_posted()
    {
        await bench.InteractAsync(SlackRequests.MessageAction(HandlerBench.Url, new { text = "Invalid CRL", ts = "1.3" }));
        var view = bench.Call().GetProperty("view");
        Assert.Equal($"C9 1700000000.000300 {HandlerBench.Url}", Text(view, "private_metadata"));
        Assert.Contains("post_in_thread", view.GetRawText(), StringComparison.Ordinal);

        await bench.InteractAsync(SlackRequests.Merge(
            SlackRequests.MessageAction(HandlerBench.Url, new { text = "Invalid CRL", ts = "1.3" }),
            new { channel = new { id = "nowhere" } }));
        view = bench.Call(2).GetProperty("view");
        Assert.False(view.TryGetProperty("private_metadata", out _));
        Assert.DoesNotContain("post_in_thread", view.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    public async Task The_shortcut_on_a_message_without_an_error_shows_help(string text)
    {
        await bench.InteractAsync(SlackRequests.MessageAction(HandlerBench.Url, new { text, ts = "1.3" }));
        Assert.Contains("I explain GridFTP", bench.Call().GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shortcut_used_too_often_says_so_in_its_modal()
    {
        using var strict = new HandlerBench(perUser: 1);
        for (var press = 0; press < 2; press++)
        {
            await strict.InteractAsync(SlackRequests.MessageAction(HandlerBench.Url, new { text = "CRL", ts = "1.3" }));
        }

        Assert.Contains("Too many questions", strict.Call(2).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shortcut_without_a_trigger_or_a_message_does_nothing()
    {
        await bench.InteractAsync(
            SlackRequests.Merge(SlackRequests.MessageAction(HandlerBench.Url, new { text = "CRL" }), new { trigger_id = (string?)null }));
        await bench.InteractAsync(
            new
            {
                type = "message_action",
                callback_id = "explain_error",
                api_app_id = "A1",
                trigger_id = "1.2.3",
                team = new { id = "T1" }
            });
        await bench.InteractAsync(
            SlackRequests.Merge(SlackRequests.MessageAction(HandlerBench.Url, new { text = "CRL" }), new { callback_id = "another" }));
        Assert.Empty(bench.Methods);
    }

    [Theory]
    [InlineData("Invalid CRL", "The revocation list at the server has expired.", true)]
    [InlineData("", "I explain GridFTP", false)]
    [InlineData("hello", "I explain GridFTP", false)]
    public async Task When_no_modal_can_be_opened_the_answer_is_whispered(string text, string said, bool share)
    {
        using var late = new HandlerBench(method => method == "views.open"
            ? new HttpResponseMessage { Content = new StringContent("""{"ok":false,"error":"expired_trigger_id"}""") }
            : null);
        await late.InteractAsync(SlackRequests.MessageAction(HandlerBench.Url, new { text, ts = "1.3", thread_ts = "1.2" }));
        Assert.Equal(["views.open", "response_url"], late.Methods);
        var whisper = late.Call(2);
        Assert.Equal(
            ("ephemeral", "1.2", false, false),
            (
                Text(whisper, "response_type"),
                Text(whisper, "thread_ts"),
                whisper.GetProperty("replace_original").GetBoolean(),
                whisper.GetProperty("delete_original").GetBoolean()));
        Assert.StartsWith(said, Text(whisper, "text"), StringComparison.Ordinal);
        Assert.Equal(share, whisper.GetRawText().Contains("\"share\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "I could not read this file.")]
    [InlineData("Invalid CRL", "revocation list")]
    public async Task A_file_that_cannot_be_read_matters_only_without_a_text(string text, string said)
    {
        await bench.InteractAsync(SlackRequests.MessageAction(
            HandlerBench.Url, new { text, ts = "1.3", files = new[] { new { url_private = "https://evil.example/" } } }));
        Assert.Equal(["views.open", "views.update"], bench.Methods);
        Assert.Contains("Reading the file", bench.Call().GetRawText(), StringComparison.Ordinal);
        Assert.Contains(said, bench.Call(2).GetRawText(), StringComparison.Ordinal);
    }
}
