using System.Net;
using System.Text.Json;
using GssBot.Tests.Slack;
using Microsoft.AspNetCore.Http;
using static GssBot.Bot.Tests.Slack.SlackEventTests;
using static GssBot.Bot.Tests.Slack.SlackInteractionTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The shortcut on a message, and what its modal offers.</summary>
public sealed class MessageShortcutTests : IAsyncLifetime
{
    private SlackBench bench = null!;

    private string Url => new Uri(bench.Slack.Address, "/actions/T1/1/x").ToString();

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_message_shortcut_opens_a_modal_with_the_card_at_once()
    {
        var reply = await ExplainAsync(new { type = "message", user = "U3", text = "530- Invalid CRL", ts = "1700000000.000300" });

        Assert.Equal((HttpStatusCode.OK, ""), (reply.Status, reply.Body));
        var open = await bench.Slack.CallAsync("views.open");
        Assert.Equal("1.2.3", Text(open, "trigger_id"));
        Assert.Contains("revocation list", open.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("post_in_thread", open.GetRawText(), StringComparison.Ordinal);
        AssertIsView(open.GetProperty("view"));
    }

    [Fact]
    public async Task Nothing_of_the_message_travels_in_the_modals_metadata()
    {
        await ExplainAsync(new { type = "message", text = "canary-7f3a CRL", ts = "1700000000.000300" });

        var view = (await bench.Slack.CallAsync("views.open")).GetProperty("view");
        Assert.StartsWith("C9 1700000000.000300 ", Text(view, "private_metadata"), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", Text(view, "private_metadata"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_in_thread_posts_the_case_without_the_paste_and_once()
    {
        await ExplainAsync(new { type = "message", text = "Invalid CRL", ts = "1700000000.000310", thread_ts = "1700000000.000300" });
        var view = (await bench.Slack.CallAsync("views.open")).GetProperty("view");
        var press = SlackRequests.Press("post_in_thread", Value(view, "post_in_thread"), Modal(view));

        await bench.InteractAsync(press);
        await bench.InteractAsync(press);

        var post = Assert.Single(bench.Slack.Posts);
        Assert.Equal(("C9", "1700000000.000300"), (Text(post, "channel"), Text(post, "thread_ts")));
        Assert.Contains("shared by <@U2>", System.Text.RegularExpressions.Regex.Unescape(post.GetRawText()), StringComparison.Ordinal);
        Assert.DoesNotContain("530-globus_gsi_callback_module", post.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Posted in the thread.", (await bench.Slack.CallAsync("views.update")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_the_response_url_is_the_way_in()
    {
        bench.Slack.OnPost = _ => Task.FromResult(FakeSlack.Refuse("not_in_channel"));
        await ExplainAsync(new { type = "message", text = "Invalid CRL", ts = "1700000000.000300" });
        var view = (await bench.Slack.CallAsync("views.open")).GetProperty("view");

        await bench.InteractAsync(SlackRequests.Press("post_in_thread", Value(view, "post_in_thread"), Modal(view)));

        var post = await bench.Slack.CallAsync("response_url");
        Assert.Equal(("in_channel", "1700000000.000300"), (Text(post, "response_type"), Text(post, "thread_ts")));
        Assert.False(post.GetProperty("replace_original").GetBoolean());
        Assert.False(post.GetProperty("delete_original").GetBoolean());
    }

    [Fact]
    public async Task A_trigger_that_came_too_late_is_answered_privately()
    {
        bench.Slack.Errors["views.open"] = "expired_trigger_id";

        await ExplainAsync(new { type = "message", text = "Invalid CRL", ts = "1700000000.000310", thread_ts = "1700000000.000300" });

        var whisper = await bench.Slack.CallAsync("response_url");
        Assert.Equal(("ephemeral", "1700000000.000300"), (Text(whisper, "response_type"), Text(whisper, "thread_ts")));
        Assert.False(whisper.GetProperty("replace_original").GetBoolean());
    }

    [Fact]
    public async Task A_message_with_a_file_shows_a_modal_first_and_the_card_when_it_is_read()
    {
        bench.Slack.Files["log.txt"] = context => context.Response.WriteAsync("530- Invalid CRL");

        await ExplainAsync(new { type = "message", text = "", ts = "1700000000.000300", files = new[] { File("log.txt") } });

        Assert.Contains("Reading the file", (await bench.Slack.CallAsync("views.open")).GetRawText(), StringComparison.Ordinal);
        var update = await bench.Slack.CallAsync("views.update");
        Assert.Equal("V1", Text(update, "view_id"));
        Assert.Contains("revocation list", update.GetRawText(), StringComparison.Ordinal);
    }

    private Task<SlackReply> ExplainAsync(object message) => bench.InteractAsync(SlackRequests.MessageAction(Url, message));

    private object File(string path) =>
        new { id = "F1", mode = "snippet", size = 100, url_private_download = new Uri(bench.Slack.Address, $"/files/{path}") };

    private static object Modal(JsonElement view) => new
    {
        container = new { type = "view", view_id = "V1" },
        view = new { id = "V1", type = "modal", private_metadata = Text(view, "private_metadata") },
    };
}
