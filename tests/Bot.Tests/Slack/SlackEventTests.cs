using System.Net;
using System.Text.Json;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackEventTests : IAsyncLifetime
{
    private SlackBench bench = null!;

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_mention_is_answered_in_its_thread()
    {
        var reply = await bench.EventAsync(SlackRequests.Mention("530- Invalid CRL"));

        Assert.Equal((HttpStatusCode.OK, ""), (reply.Status, reply.Body));
        var post = Assert.Single(bench.Slack.Posts);
        Assert.Equal(("C1", "1700000000.000100"), (Text(post, "channel"), Text(post, "thread_ts")));
        Assert.False(post.GetProperty("unfurl_links").GetBoolean());
        Assert.Contains("The grid help desk", post.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_in_that_thread()
    {
        await bench.EventAsync(SlackRequests.Mention("Invalid CRL", more: new { thread_ts = "1699999999.000001" }));

        Assert.Equal("1699999999.000001", Text(Assert.Single(bench.Slack.Posts), "thread_ts"));
    }

    [Fact]
    public async Task A_direct_message_is_answered()
    {
        await bench.EventAsync(SlackRequests.Direct("Invalid CRL"));

        Assert.Equal("D1", Text(Assert.Single(bench.Slack.Posts), "channel"));
    }

    [Theory]
    [InlineData("Invalid CRL", "crl-expired-at-server")]
    [InlineData("major=851968", "gss-bare-failure")]
    public async Task The_same_event_is_answered_once_however_often_it_comes(string text, string id)
    {
        for (var retry = 0; retry < 4; retry++)
        {
            Assert.Equal(HttpStatusCode.OK, (await bench.EventAsync(SlackRequests.Mention(text))).Status);
        }

        bench.Clock.Move(TimeSpan.FromMinutes(15));
        await bench.EventAsync(SlackRequests.Mention(text));

        Assert.Contains(id, Assert.Single(bench.Slack.Posts).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_marked_as_a_retry_is_answered_when_the_first_never_came()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(SlackRequests.Event(SlackRequests.Mention("Invalid CRL")));
        var request = bench.Signed(body, "application/json");
        request.Headers.Add("X-Slack-Retry-Num", "3");
        request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");

        await bench.SendAsync(request);

        Assert.Single(bench.Slack.Posts);
    }

    [Fact]
    public async Task An_empty_mention_under_somebodys_error_names_the_shortcut_in_one_line()
    {
        await bench.EventAsync(SlackRequests.Mention("", more: new { thread_ts = "1699999999.000001" }));

        var notice = await bench.Slack.CallAsync("chat.postEphemeral");
        Assert.Equal(("C1", "U2", "1699999999.000001"), (Text(notice, "channel"), Text(notice, "user"), Text(notice, "thread_ts")));
        Assert.Contains("⋮ More actions → Explain this error", Text(notice, "text"), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Text(notice, "text"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello there")]
    public async Task A_mention_that_asks_nothing_gets_help_for_its_user_alone(string text)
    {
        await bench.EventAsync(SlackRequests.Mention(text));

        var notice = await bench.Slack.CallAsync("chat.postEphemeral");
        Assert.Equal("U2", Text(notice, "user"));
        Assert.Contains("/gsserr", Text(notice, "text"), StringComparison.Ordinal);
        Assert.Single(bench.Slack.Posts);
    }

    [Fact]
    public async Task Small_talk_in_a_direct_message_gets_help_there()
    {
        await bench.EventAsync(SlackRequests.Direct("hello"));

        Assert.Contains("/gsserr", Text(await bench.Slack.CallAsync("chat.postMessage"), "text"), StringComparison.Ordinal);
    }

    public static TheoryData<string> NoQuestions =>
    [
        """{"bot_id":"BBOT"}""",
        """{"bot_profile":{}}""",
        """{"user":"UBOT"}""",
        """{"user":"USLACKBOT"}""",
        """{"subtype":"message_changed"}""",
        """{"subtype":"message_deleted"}""",
        """{"subtype":"channel_join"}""",
        """{"hidden":true}""",
        """{"channel":"nowhere"}""",
        """{"ts":"never"}""",
        """{"channel_type":"channel"}""",
    ];

    [Theory, MemberData(nameof(NoQuestions))]
    public async Task What_is_no_question_is_acknowledged_in_silence(string change)
    {
        var @event = SlackRequests.Direct("Invalid CRL");
        foreach (var property in JsonDocument.Parse(change).RootElement.EnumerateObject())
        {
            @event[property.Name] = property.Value;
        }

        Assert.Equal(HttpStatusCode.OK, (await bench.EventAsync(@event)).Status);
        Assert.DoesNotContain(bench.Slack.Calls, call => call.Method.StartsWith("chat.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stranger_in_a_shared_channel_gets_no_contacts_of_the_site()
    {
        await bench.EventAsync(
            SlackRequests.Mention("Invalid CRL", more: new { team = "T9", user_team = "T9" }), more: new { is_ext_shared_channel = true });

        var post = Assert.Single(bench.Slack.Posts).GetRawText();
        Assert.Contains("revocation list", post, StringComparison.Ordinal);
        Assert.DoesNotContain("help desk", post, StringComparison.Ordinal);
        Assert.DoesNotContain("changed by", post, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_tab_is_published_each_time_it_is_opened()
    {
        await bench.EventAsync(new { type = "app_home_opened", user = "U2", channel = "D1", tab = "home" });
        await bench.EventAsync(new { type = "app_home_opened", user = "U2", channel = "D1", tab = "messages" }, id: "Ev2");

        var view = (await bench.Slack.CallAsync("views.publish")).GetProperty("view");
        Assert.Equal("home", Text(view, "type"));
        Assert.Contains("/gsserr", view.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("The revocation list at the server has expired", view.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("The grid help desk", view.GetRawText(), StringComparison.Ordinal);
        Assert.Single(bench.Slack.Calls, call => call.Method == "views.publish");
    }

    [Theory]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    public async Task An_app_that_was_removed_shows_in_health(string type)
    {
        await bench.ConfirmedAsync();

        Assert.Equal(HttpStatusCode.OK, (await bench.EventAsync(new { type })).Status);

        Assert.Contains(bench.Remarks, remark => remark.Contains("removed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Over_the_limit_the_user_is_told_once_in_the_thread()
    {
        for (var question = 0; question < 14; question++)
        {
            await bench.EventAsync(
                SlackRequests.Mention("Invalid CRL", more: new { thread_ts = "1699999999.000001" }), id: $"Ev{question}");
        }

        Assert.Equal(10, bench.Slack.Calls.Count(call => call.Method == "chat.postMessage"));
        var notice = Assert.Single(bench.Slack.Calls, call => call.Method == "chat.postEphemeral").Arguments;
        Assert.Equal("1699999999.000001", Text(notice, "thread_ts"));
    }

    internal static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
