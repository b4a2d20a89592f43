using System.Net;
using System.Text.Json;
using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackInteractionTests : IAsyncLifetime
{
    private SlackBench bench = null!;

    private string Url => new Uri(bench.Slack.Address, "/actions/T1/1/x").ToString();

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Share_posts_the_case_without_the_paste_once_and_takes_the_private_card_away()
    {
        var card = (await bench.SendAsync(SlackRequests.Command("Invalid CRL"))).Json;
        var press = SlackRequests.Press("share", Value(card, "share"), SlackRequests.Ephemeral(Url));

        await bench.InteractAsync(press);
        await bench.InteractAsync(press);

        var post = await bench.Slack.CallAsync("response_url");
        Assert.Equal("in_channel", Text(post, "response_type"));
        Assert.False(post.GetProperty("replace_original").GetBoolean());
        Assert.DoesNotContain("530-globus_gsi_callback_module", post.GetRawText(), StringComparison.Ordinal);
        var gone = await bench.Slack.CallAsync("response_url", 2);
        Assert.True(gone.GetProperty("delete_original").GetBoolean());
        Assert.False(gone.GetProperty("replace_original").GetBoolean());
        Assert.Equal(2, bench.Slack.Calls.Count(call => call.Method == "response_url"));
    }

    [Fact]
    public async Task Show_and_hide_decode_change_the_card_in_place_and_keep_the_users_line()
    {
        var card = (await bench.SendAsync(SlackRequests.Command("major=851968"))).Json;

        await bench.InteractAsync(SlackRequests.Press("show_decode", Value(card, "show_decode"), SlackRequests.Ephemeral(Url)));
        var open = await bench.Slack.CallAsync("response_url");
        await bench.InteractAsync(SlackRequests.Press("hide_decode", Value(open, "hide_decode"), SlackRequests.Ephemeral(Url)));
        var shut = await bench.Slack.CallAsync("response_url", 2);

        Assert.True(open.GetProperty("replace_original").GetBoolean());
        Assert.False(open.GetProperty("delete_original").GetBoolean());
        Assert.Contains("GSS_ROUTINE_ERROR", open.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("major=851968", open.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("GSS_ROUTINE_ERROR", shut.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_hours_a_button_still_works_with_placeholders()
    {
        var card = (await bench.SendAsync(SlackRequests.Command("major=851968"))).Json;
        bench.Clock.Move(TimeSpan.FromHours(2));

        await bench.InteractAsync(SlackRequests.Press("show_decode", Value(card, "show_decode"), SlackRequests.Ephemeral(Url)));

        var open = await bench.Slack.CallAsync("response_url");
        Assert.Contains("GSS_ROUTINE_ERROR", open.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("major=851968", open.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_one_shows_the_alternative_in_place()
    {
        var card = (await bench.SendAsync(SlackRequests.Command("major=851968"))).Json;

        await bench.InteractAsync(SlackRequests.Press("this_one_0", Value(card, "this_one_0"), SlackRequests.Ephemeral(Url)));

        Assert.Contains(
            "The revocation list at the server has expired",
            Text(await bench.Slack.CallAsync("response_url"), "text"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Helpful_is_noted_and_shown_on_the_card()
    {
        var card = (await bench.SendAsync(SlackRequests.Command("Invalid CRL"))).Json;

        await bench.InteractAsync(SlackRequests.Press("helpful", Value(card, "helpful"), SlackRequests.Ephemeral(Url)));

        var done = await bench.Slack.CallAsync("response_url");
        Assert.Contains("counted as helpful", done.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("not_helpful", done.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Feedback from slack on crl-expired-at-server: helpful", bench.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_helpful_asks_for_a_reason_and_notes_it()
    {
        var card = (await bench.SendAsync(SlackRequests.Command("Invalid CRL"))).Json;
        await bench.InteractAsync(SlackRequests.Press("not_helpful", Value(card, "not_helpful"), SlackRequests.Ephemeral(Url)));
        var view = (await bench.Slack.CallAsync("views.open")).GetProperty("view");

        var reply = await bench.InteractAsync(Submission(Text(view, "callback_id"), Text(view, "private_metadata"), new
        {
            reason = new { choice = new { type = "radio_buttons", selected_option = new { value = "steps-failed" } } },
        }));

        Assert.Equal((HttpStatusCode.OK, ""), (reply.Status, reply.Body));
        Assert.Contains("on crl-expired-at-server: steps-failed", bench.Log.All, StringComparison.Ordinal);
        Assert.Contains("not stored", view.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_made_for_a_stranger_stays_without_contacts_whoever_presses()
    {
        await bench.EventAsync(
            SlackRequests.Mention("major=1", more: new { user_team = "T9" }), more: new { is_ext_shared_channel = true });
        var card = Assert.Single(bench.Slack.Posts);

        await bench.InteractAsync(SlackRequests.Press("show_decode", Value(card, "show_decode"), SlackRequests.Ephemeral(Url)));

        Assert.DoesNotContain("help desk", (await bench.Slack.CallAsync("response_url")).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("share", "a1;made-up-case;3;2;3;;;")]
    [InlineData("share", "a1;crl-expired-at-server;3;2;3;;x;")]
    [InlineData("share", null)]
    [InlineData("launch_missiles", "a1;crl-expired-at-server;3;2;3;;;")]
    [InlineData("open_doc", null)]
    public async Task A_button_we_did_not_make_is_acknowledged_and_does_nothing(string action, string? value)
    {
        var reply = await bench.InteractAsync(SlackRequests.Press(action, value, SlackRequests.Ephemeral(Url)));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.DoesNotContain(bench.Slack.Calls, call => call.Method is "response_url" or "chat.postMessage");
    }

    [Theory]
    [InlineData("http://169.254.169.254/actions/x")]
    [InlineData("https://hooks.slack.com.evil.example/actions/x")]
    [InlineData("https://evil.example/actions/x")]
    public async Task A_response_url_elsewhere_is_not_called(string url)
    {
        var card = (await bench.SendAsync(SlackRequests.Command("Invalid CRL"))).Json;

        await bench.InteractAsync(SlackRequests.Press("share", Value(card, "share"), SlackRequests.Ephemeral(url)));

        Assert.Contains("response_url is not one of Slack's", bench.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Slack_that_hangs_does_not_hold_an_acknowledgement_back()
    {
        var hanging = new TaskCompletionSource();
        bench.Slack.Files["slow.txt"] = async context => await hanging.Task;
        var asking = ExplainAsync(new { type = "message", text = "", ts = "1700000000.000300", files = new[] { File("slow.txt") } });
        await bench.Slack.CallAsync("file");

        await bench.Clock.PassAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.OK, (await asking).Status);
        hanging.SetResult();
    }

    private Task<SlackReply> ExplainAsync(object message) => bench.InteractAsync(SlackRequests.MessageAction(Url, message));

    private object File(string path) =>
        new { id = "F1", mode = "snippet", size = 100, url_private_download = new Uri(bench.Slack.Address, $"/files/{path}") };

    internal static object Submission(string callback, string metadata, object values) => new
    {
        type = "view_submission",
        api_app_id = "A1",
        team = new { id = "T1" },
        user = new { id = "U2", team_id = "T1" },
        view = new { id = "V1", type = "modal", callback_id = callback, private_metadata = metadata, state = new { values } },
    };

    /// <summary>The value of a button, wherever it stands.</summary>
    internal static string Value(JsonElement card, string action) => card.GetProperty("blocks").EnumerateArray()
        .SelectMany(block => block.TryGetProperty("elements", out var elements) && Text(block, "type") == "actions"
            ? elements.EnumerateArray()
            : block.TryGetProperty("accessory", out var accessory) ? [accessory] : Enumerable.Empty<JsonElement>())
        .First(button => Text(button, "action_id") == action).GetProperty("value").GetString()!;

    internal static void AssertIsView(JsonElement view)
    {
        Assert.InRange(view.GetProperty("title").GetProperty("text").GetString()!.Length, 1, 24);
        Assert.InRange(view.GetProperty("blocks").GetArrayLength(), 1, 100);
        if (view.TryGetProperty("private_metadata", out var metadata))
        {
            Assert.InRange(metadata.GetString()!.Length, 0, 3000);
        }
    }
}
