using System.Text.Json;
using GssBot.Bot.Slack.Handling;
using GssBot.Cards.Slack;
using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Commands, shortcuts, forms and events, each by what it is answered with and the calls that it makes.</summary>
public sealed class DeskTests : IDisposable
{
    private readonly HandlerBench desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("", "I explain GridFTP and GSSAPI errors")]
    [InlineData("  help ", "I explain GridFTP and GSSAPI errors")]
    [InlineData("HELP", "I explain GridFTP and GSSAPI errors")]
    [InlineData("hello there", "I explain GridFTP and GSSAPI errors")]
    [InlineData("help: 530 failed", "I do not know this error.")]
    [InlineData("Invalid CRL", "The revocation list at the server has expired.")]
    [InlineData("&lt;CRL&gt;", "The revocation list at the server has expired.")]
    public async Task A_command_is_answered_for_its_user_alone(string text, string said)
    {
        var ack = await desk.CommandAsync(text);
        var message = JsonDocument.Parse(ack.Json!).RootElement;
        Assert.Equal((200, "ephemeral"), (ack.Status, Text(message, "response_type")));
        Assert.StartsWith(said, Text(message, "text"), StringComparison.Ordinal);
        Assert.Equal(said.StartsWith("The rev", StringComparison.Ordinal), ack.Json!.Contains("\"share\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_costs_no_question_and_a_question_too_many_is_told_each_time()
    {
        using var strict = new HandlerBench(perUser: 1);
        await strict.CommandAsync("help");
        Assert.Contains("revocation", (await strict.CommandAsync("CRL")).Json, StringComparison.Ordinal);
        Assert.Contains("Too many questions", (await strict.CommandAsync("CRL")).Json, StringComparison.Ordinal);
        Assert.Contains("Too many questions", (await strict.CommandAsync("CRL")).Json, StringComparison.Ordinal);
        Assert.Contains("revocation", (await strict.CommandAsync("CRL", user: "U3")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shortcut_shows_the_card_and_where_it_may_be_posted()
    {
        await desk.InteractAsync(SlackRequests.MessageAction(HandlerBench.Url, new { text = "Invalid CRL", ts = "1.3" }));
        var view = desk.Call().GetProperty("view");
        Assert.Equal($"C9 1700000000.000300 {HandlerBench.Url}", Text(view, "private_metadata"));
        Assert.Contains("post_in_thread", view.GetRawText(), StringComparison.Ordinal);

        await desk.InteractAsync(SlackRequests.Merge(
            SlackRequests.MessageAction(HandlerBench.Url, new { text = "Invalid CRL", ts = "1.3" }),
            new { channel = new { id = "nowhere" } }));
        view = desk.Call(2).GetProperty("view");
        Assert.False(view.TryGetProperty("private_metadata", out _));
        Assert.DoesNotContain("post_in_thread", view.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    public async Task The_shortcut_on_a_message_without_an_error_shows_help(string text)
    {
        await desk.InteractAsync(SlackRequests.MessageAction(HandlerBench.Url, new { text, ts = "1.3" }));
        Assert.Contains("I explain GridFTP", desk.Call().GetRawText(), StringComparison.Ordinal);
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
        await desk.InteractAsync(
            SlackRequests.Merge(SlackRequests.MessageAction(HandlerBench.Url, new { text = "CRL" }), new { trigger_id = (string?)null }));
        await desk.InteractAsync(
            new
            {
                type = "message_action",
                callback_id = "explain_error",
                api_app_id = "A1",
                trigger_id = "1.2.3",
                team = new { id = "T1" }
            });
        await desk.InteractAsync(
            SlackRequests.Merge(SlackRequests.MessageAction(HandlerBench.Url, new { text = "CRL" }), new { callback_id = "another" }));
        Assert.Empty(desk.Methods);
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
        await desk.InteractAsync(SlackRequests.MessageAction(
            HandlerBench.Url, new { text, ts = "1.3", files = new[] { new { url_private = "https://evil.example/" } } }));
        Assert.Equal(["views.open", "views.update"], desk.Methods);
        Assert.Contains("Reading the file", desk.Call().GetRawText(), StringComparison.Ordinal);
        Assert.Contains(said, desk.Call(2).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paste", "first", "Paste the error here, or choose a file below.")]
    public async Task An_empty_form_says_what_is_missing_under_its_first_field(string callback, string field, string said)
    {
        var ack = await desk.InteractAsync(Form(callback, null, null));
        Assert.Equal($$$"""{"response_action":"errors","errors":{"{{{field}}}":"{{{said}}}"}}""", ack.Json);
    }

    [Theory]
    [InlineData("Invalid", "CRL", "revocation list")]
    [InlineData(null, "Invalid CRL", "revocation list")]
    [InlineData("hello", null, "I explain GridFTP")]
    public async Task A_form_is_answered_with_its_card(string? first, string? second, string said)
    {
        var ack = await desk.InteractAsync(Form("paste", first, second));
        Assert.StartsWith("""{"response_action":"update",""", ack.Json, StringComparison.Ordinal);
        Assert.Contains(said, ack.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("post_in_thread", ack.Json, StringComparison.Ordinal);
        Assert.Empty(desk.Methods);
    }

    [Fact]
    public async Task A_form_sent_too_often_says_so_under_its_first_field()
    {
        using var strict = new HandlerBench(perUser: 1);
        await strict.InteractAsync(Form("paste", "CRL", null));
        var ack = await strict.InteractAsync(Form("paste", "CRL", null));
        Assert.Equal(
            """{"response_action":"errors","errors":{"first":"Too many questions in one minute. Please wait a minute, then ask again."}}""",
            ack.Json);
    }

    [Theory]
    [InlineData("wrong-case", true)]
    [InlineData("steps-failed", true)]
    [InlineData("not-a-grid-error", true)]
    [InlineData("something", false)]
    [InlineData(null, false)]
    public async Task A_reason_is_noted_when_it_is_one_of_three(string? reason, bool noted)
    {
        var values = new { reason = new { choice = new { selected_option = new { value = reason } } } };
        var ack = await desk.InteractAsync(Submission("not_helpful", "a1;crl-expired-at-server;3;3;3;;;", values));
        await desk.InteractAsync(Submission("not_helpful", "a1;<b>;3;3;3;;;", values));
        Assert.Equal((200, null), (ack.Status, ack.Json));
        Assert.Equal(
            noted ? $"Feedback from slack on crl-expired-at-server: {reason}" : "",
            string.Join(
                '\n', desk.Log.All.Split('\n').Where(line => line.Contains("Feedback", StringComparison.Ordinal)).Select(line =>
                    line["Information ".Length..line.IndexOf(" (version", StringComparison.Ordinal)])));
    }

    [Fact]
    public async Task A_form_or_an_interaction_that_we_do_not_know_is_acknowledged_and_logged()
    {
        Assert.Equal(new SlackAck(200), await desk.InteractAsync(Submission("another", "", new { })));
        Assert.Equal(new SlackAck(200), await desk.InteractAsync(Submission("view_closed", "", new { }, "view_closed")));
        Assert.Equal(new SlackAck(200), await desk.InteractAsync(Submission("x", "", new { }, "brand_new")));
        Assert.Equal(
            ["view", "interaction"],
            desk.Log.All
                .Split('\n')
                .Where(line => line.Contains("Slack sent a", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[4]));
    }

    [Theory]
    [InlineData("T1", "T9", "T9", true)]
    [InlineData("T9", "T1", "T1", false)]
    [InlineData(null, "T1", "T9", true)]
    [InlineData(null, "T9", "T1", false)]
    [InlineData(null, null, "T1", true)]
    [InlineData(null, null, "T9", false)]
    public async Task Where_an_asker_comes_from_is_said_by_the_nearest_field(string? user, string? source, string team, bool house)
    {
        await desk.EventAsync(
            SlackRequests.Mention("Invalid CRL", more: new { user_team = user, source_team = source, team }),
            more: new { is_ext_shared_channel = true });
        Assert.Equal(["chat.postMessage"], desk.Methods);
        Assert.Equal(house, desk.Call().GetRawText().Contains("The grid help desk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_once_and_then_not_answered()
    {
        using var strict = new HandlerBench(perUser: 1);
        for (var question = 0; question < 4; question++)
        {
            await strict.EventAsync(SlackRequests.Mention("CRL"), $"Ev{question}");
        }

        Assert.Equal(["chat.postMessage", "chat.postEphemeral"], strict.Methods);
        Assert.StartsWith("Too many questions", Text(strict.Call(2), "text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "I explain GridFTP", null)]
    [InlineData("1.2", "I cannot read the messages above", "1.2")]
    public async Task An_empty_mention_is_answered_where_it_stands(string? thread, string said, string? at)
    {
        await desk.EventAsync(SlackRequests.Mention("", more: new { thread_ts = thread }));
        Assert.Equal(["chat.postEphemeral"], desk.Methods);
        Assert.StartsWith(said, Text(desk.Call(), "text"), StringComparison.Ordinal);
        Assert.Equal(at, desk.Call().TryGetProperty("thread_ts", out var ts) ? ts.GetString() : null);
    }

    [Fact]
    public async Task A_mention_by_nobody_that_can_be_named_is_answered_for_all()
    {
        await desk.EventAsync(SlackRequests.Mention("", more: new { user = "X1" }));
        Assert.Equal(["chat.postMessage"], desk.Methods);
    }

    [Theory]
    [InlineData("home", 1)]
    [InlineData(null, 1)]
    [InlineData("messages", 0)]
    public async Task The_home_tab_is_published_for_its_user(string? tab, int published)
    {
        await desk.EventAsync(new { type = "app_home_opened", user = "U2", tab });
        await desk.EventAsync(new { type = "app_home_opened", user = "nobody", tab }, "Ev2");
        Assert.Equal(Enumerable.Repeat("views.publish", published), desk.Methods);
        if (published > 0)
        {
            Assert.Equal("U2", Text(desk.Call(), "user_id"));
        }
    }

    [Fact]
    public void The_home_tab_says_how_to_ask_what_is_asked_most_and_whom_else_to_ask()
    {
        var blocks = desk.Part<HomeTab>().View().Blocks;
        Assert.Equal(["Header", "Section", "Divider", "Header", "Section", "Context"], blocks.Select(block => block.GetType().Name));
        Assert.Equal("GssBot explains GridFTP and GSSAPI errors", Assert.IsType<Block.Header>(blocks[0]).Text.Text);
        Assert.Equal("Asked most", Assert.IsType<Block.Header>(blocks[3]).Text.Text);
        Assert.Equal(
            "The revocation list at the server has expired. The server's administrator must run fetch-crl; you need not change anything.",
            Assert.IsType<Block.Section>(blocks[4]).Text!.Text);
        Assert.Equal("Need a person? The grid help desk", Assert.Single(Assert.IsType<Block.Context>(blocks[5]).Elements).Text);
    }

    [Theory]
    [InlineData("E1", null, null, true)]
    [InlineData(null, "T1", null, true)]
    [InlineData(null, null, "T1", true)]
    [InlineData(null, null, null, false)]
    public async Task An_event_belongs_to_the_first_workspace_that_is_served(
        string? team, string? installed, string? enterprise, bool served)
    {
        var more = new
        {
            team_id = team,
            authorizations = new object[] { new { team_id = (string?)null, enterprise_id = "E9" }, new { team_id = installed } },
            enterprise_id = enterprise
        };
        using var grid = new HandlerBench();
        if (team == "E1")
        {
            more = more with { enterprise_id = "T1" };
        }

        Assert.Equal(served ? 200 : 403, (await grid.EventAsync(SlackRequests.Mention("CRL"), more: more)).Status);
    }

    [Fact]
    public async Task An_interaction_of_a_whole_organisation_belongs_to_it()
    {
        Assert.Equal(
            200, (await desk.InteractAsync(new { type = "view_closed", api_app_id = "A1", enterprise = new { id = "T1" } })).Status);
        Assert.Equal(
            403, (await desk.InteractAsync(new { type = "view_closed", api_app_id = "A1", enterprise = new { id = "E1" } })).Status);
        Assert.Equal(403, (await desk.InteractAsync(new { type = "view_closed", api_app_id = "A2", team = new { id = "T1" } })).Status);
        Assert.Contains("Slack request refused: not a workspace or app that is served", desk.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chore_is_waited_for_two_seconds_and_its_fault_is_logged_by_its_kind()
    {
        var hanging = new TaskCompletionSource();
        var chore = desk.Part<BackgroundWork>().DoAsync("slow", () => hanging.Task);
        await desk.Clock.SleeperAsync(TimeSpan.FromSeconds(2));
        Assert.False(chore.IsCompleted);
        desk.Clock.Move(TimeSpan.FromSeconds(2));
        await chore;
        hanging.SetException(new InvalidOperationException("secret"));
        await desk.Part<BackgroundWork>().DoAsync("broken", () => throw new FormatException("secret"));
        Assert.Contains(
            "Error Slack broken failed by a fault of ours: "
                + "FormatException in "
                + "GssBot.Bot.Tests.Slack.DeskTests.A_chore_is_waited_for_two_seconds_and_its_fault_is_logged_by_its_kind", desk.Log.All,
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret", desk.Log.All, StringComparison.Ordinal);
    }

    private static object Form(string callback, string? first, string? second) =>
        Submission(callback, "", new { first = new { text = new { value = first } }, second = new { text = new { value = second } } });

    private static object Submission(string callback, string metadata, object values, string type = "view_submission") => new
    {
        type,
        api_app_id = "A1",
        team = new { id = "T1" },
        user = new { id = "U2", team_id = "T1" },
        view = new { id = "V1", callback_id = callback, private_metadata = metadata, state = new { values } },
    };
}
