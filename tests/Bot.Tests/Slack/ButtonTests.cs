using System.Text.Json;
using GssBot.Cards;
using GssBot.Tests.Samples;
using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Buttons of a card: each by the calls that a press makes.</summary>
public sealed class ButtonTests : IDisposable
{
    private const string Card = "a1;crl-expired-at-server;3;3;3;;;";
    private const string Place = $"C9 1700000000.000300 {HandlerBench.Url}";
    private static readonly object Private = new
    {
        response_url = HandlerBench.Url,
        container = new { message_ts = "1.1", channel_id = "C1", is_ephemeral = true, thread_ts = "1.0" }
    };
    private static readonly object Shared = new { response_url = HandlerBench.Url, container = new { message_ts = "1.1", channel_id = "C1" } };
    private readonly HandlerBench desk = new();

    private static string Ticket => AnswerTicket.Of(SampleAnswers.Crl, null, stranger: false).ToString();

    private static string Doubtful => AnswerTicket.Of(SampleAnswers.Doubtful, null, stranger: false).ToString();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(false, "views.open")]
    [InlineData(true, "views.push")]
    public async Task Not_helpful_opens_a_form_and_above_a_modal_a_second_one(bool modal, string method)
    {
        await desk.InteractAsync(SlackRequests.Press("not_helpful", Ticket, modal ? Modal("") : Private));
        Assert.Equal([method], desk.Methods);
        Assert.Equal(("1.2.4", "not_helpful"), (Text(desk.Call(), "trigger_id"), Text(desk.Call().GetProperty("view"), "callback_id")));
    }

    [Fact]
    public async Task Without_a_trigger_no_form_can_be_opened()
    {
        await desk.InteractAsync(SlackRequests.Press("not_helpful", Ticket, new { trigger_id = (string?)null }));
        await desk.InteractAsync(SlackRequests.Press("paste_more", Ticket, new { trigger_id = (string?)null }));
        Assert.Empty(desk.Methods);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Helpful_is_thanked_for_and_in_a_channel_others_may_still_have_their_say(bool alone, bool asks)
    {
        await desk.InteractAsync(SlackRequests.Press("helpful", Ticket, alone ? Private : Shared));
        Assert.Equal(["response_url"], desk.Methods);
        var card = desk.Call().GetRawText();
        Assert.Contains("Thank you: counted as helpful.", card, StringComparison.Ordinal);
        Assert.Equal(asks, card.Contains("not_helpful", StringComparison.Ordinal));
        Assert.Contains("Feedback from slack on crl-expired-at-server: helpful", desk.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a1;retired-case;1;0;0;;;")]
    [InlineData("a1;;1;0;0;;;")]
    public async Task Nothing_is_counted_for_a_case_that_is_gone(string value)
    {
        await desk.InteractAsync(SlackRequests.Press("helpful", value, Private));
        Assert.Empty(desk.Methods);
        Assert.DoesNotContain("Feedback", desk.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "ephemeral", "1.0")]
    [InlineData(false, "in_channel", null)]
    public async Task A_changed_card_takes_the_place_of_the_one_that_was_pressed(bool alone, string type, string? thread)
    {
        await desk.InteractAsync(SlackRequests.Press("show_decode", Doubtful, alone ? Private : Shared));
        var card = desk.Call();
        Assert.Equal(
            (type, true, false),
            (
                Text(card, "response_type"),
                card.GetProperty("replace_original").GetBoolean(),
                card.GetProperty("delete_original").GetBoolean()));
        Assert.Equal(thread, card.TryGetProperty("thread_ts", out var ts) ? ts.GetString() : null);
        Assert.Contains("hide_decode", card.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(alone, card.GetRawText().Contains("\"share\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hide_decode_shuts_it_again()
    {
        await desk.InteractAsync(SlackRequests.Press("hide_decode", Doubtful, Private));
        Assert.Contains("show_decode", desk.Call().GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Place, true)]
    [InlineData("", false)]
    [InlineData("nowhere", false)]
    public async Task A_card_in_a_modal_is_changed_there_and_keeps_its_place(string metadata, bool known)
    {
        await desk.InteractAsync(SlackRequests.Press("show_decode", Doubtful, Modal(metadata)));
        Assert.Equal(["views.update"], desk.Methods);
        var view = desk.Call().GetProperty("view");
        Assert.Equal(
            ("V7", known ? Place : null),
            (Text(desk.Call(), "view_id"), view.TryGetProperty("private_metadata", out var kept) ? kept.GetString() : null));
        Assert.Equal(known, view.GetRawText().Contains("post_in_thread", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Share_posts_in_the_thread_of_the_card_and_takes_the_private_one_away()
    {
        await desk.InteractAsync(SlackRequests.Press("share", Ticket, Private));
        await desk.InteractAsync(SlackRequests.Press("share", Ticket, Private));
        Assert.Equal(["response_url", "response_url"], desk.Methods);
        var post = desk.Call();
        Assert.Equal(
            ("in_channel", "1.0", false, false),
            (
                Text(post, "response_type"),
                Text(post, "thread_ts"),
                post.GetProperty("replace_original").GetBoolean(),
                post.GetProperty("delete_original").GetBoolean()));
        Assert.Contains("shared by \\u003C@U2\\u003E", post.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Typical line", post.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""{"replace_original":false,"delete_original":true}""", desk.Call(2).GetRawText());
    }

    [Fact]
    public async Task A_share_that_Slack_did_not_take_may_be_pressed_again_and_the_private_card_stays()
    {
        var refusals = 1;
        using var busy = new HandlerBench(_ => refusals-- > 0 ? new HttpResponseMessage(System.Net.HttpStatusCode.NotFound) : null);
        await busy.InteractAsync(SlackRequests.Press("share", Ticket, Private));
        Assert.Single(busy.Methods);
        await busy.InteractAsync(SlackRequests.Press("share", Ticket, Private));
        Assert.Equal(3, busy.Methods.Count());
    }

    [Fact]
    public async Task Another_click_or_another_card_is_another_share()
    {
        await desk.InteractAsync(SlackRequests.Press("share", Ticket, Private));
        await desk.InteractAsync(SlackRequests.Press("share", Ticket, Private, at: "1700000002.000002"));
        await desk.InteractAsync(SlackRequests.Press("share", Ticket, Shared));
        Assert.Equal(4, desk.Methods.Count());
        await desk.InteractAsync(
            SlackRequests.Press("share", Ticket, new { response_url = HandlerBench.Url, container = new { channel_id = "C1" } }));
        Assert.Equal(4, desk.Methods.Count());
    }

    [Theory]
    [InlineData("""{"ok":true}""", 2, "Posted in the thread.", false)]
    [InlineData("{}", 2, "Posted in the thread.", false)]
    [InlineData(
        """{"ok":false,"error":"not_in_channel"}""", 3, "Slack did not let me post there. Invite me to the channel, then try again.", true)]
    public async Task Post_in_thread_says_whether_it_stands_there(string posted, int calls, string note, bool mayTryAgain)
    {
        using var other = new HandlerBench(method => method switch
        {
            "chat.postMessage" => new HttpResponseMessage { Content = new StringContent(posted) },
            "response_url" => new HttpResponseMessage(System.Net.HttpStatusCode.NotFound),
            _ => null,
        });
        await other.InteractAsync(SlackRequests.Press("post_in_thread", Ticket, Modal(Place)));
        Assert.Equal(calls, other.Methods.Count());
        var view = other.Call(calls).GetProperty("view");
        Assert.Contains(note, view.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            (mayTryAgain, mayTryAgain),
            (view.TryGetProperty("private_metadata", out _), view.GetRawText().Contains("post_in_thread", StringComparison.Ordinal)));

        await other.InteractAsync(SlackRequests.Press("post_in_thread", Ticket, Modal(Place)));
        Assert.Equal(mayTryAgain ? 2 * calls : calls, other.Methods.Count());
    }

    [Fact]
    public async Task Post_in_thread_posts_to_the_messages_channel_and_thread()
    {
        await desk.InteractAsync(SlackRequests.Press("post_in_thread", Ticket, Modal(Place)));
        Assert.Equal(("C9", "1700000000.000300"), (Text(desk.Call(), "channel"), Text(desk.Call(), "thread_ts")));
        Assert.Equal("V7", Text(desk.Call(2), "view_id"));
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_the_answer_goes_into_the_thread_by_the_response_url()
    {
        using var outside = new HandlerBench(method => method == "chat.postMessage"
            ? new HttpResponseMessage { Content = new StringContent("""{"ok":false,"error":"not_in_channel"}""") }
            : null);
        await outside.InteractAsync(SlackRequests.Press("post_in_thread", Ticket, Modal(Place)));
        Assert.Equal(["chat.postMessage", "response_url", "views.update"], outside.Methods);
        var post = outside.Call(2);
        Assert.Equal(("in_channel", "1700000000.000300"), (Text(post, "response_type"), Text(post, "thread_ts")));
        Assert.Contains("Posted in the thread.", outside.Call(3).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_modal_or_a_place_nothing_is_posted_in_a_thread()
    {
        await desk.InteractAsync(SlackRequests.Press("post_in_thread", Ticket, Private));
        await desk.InteractAsync(SlackRequests.Press("post_in_thread", Ticket, Modal("C9")));
        await desk.InteractAsync(SlackRequests.Press("post_in_thread", "a1;retired-case;1;0;0;;;", Modal(Place)));
        Assert.Empty(desk.Methods);
    }

    [Fact]
    public async Task Five_actions_of_a_request_are_done_and_no_sixth()
    {
        var actions = Enumerable.Range(0, 6).Select(_ => new { action_id = "show_decode", value = Doubtful }).ToArray();
        await desk.InteractAsync(
            SlackRequests.Merge(Private, new { type = "block_actions", api_app_id = "A1", team = new { id = "T1" }, actions }));
        Assert.Equal(5, desk.Methods.Count());
    }

    [Theory]
    [InlineData("message", Card, 1)]
    [InlineData("launch", Card, 1)]
    [InlineData("this_one_1", Card, 0)]
    [InlineData("open_doc", null, 0)]
    [InlineData("share", null, 1)]
    public async Task A_button_that_is_none_of_ours_is_logged_once(string action, string? value, int lines)
    {
        await desk.InteractAsync(SlackRequests.Press(action, value, Shared));
        Assert.Equal(lines, desk.Log.All.Split("Slack sent a button of type").Length - 1);
    }

    [Theory]
    [InlineData("T1", "T1", true)]
    [InlineData("T9", "T1", false)]
    [InlineData(null, "T1", true)]
    public async Task Who_presses_from_another_organisation_gets_no_contacts_of_the_site(string? from, string team, bool help)
    {
        var press = (Dictionary<string, object?>)SlackRequests.Press("show_decode", Doubtful, Private);
        (press["team"], press["user"]) = (new { id = team }, new { id = "U2", team_id = from });
        await desk.InteractAsync(press);
        Assert.Equal(
            (help, help),
            (
                desk.Call().GetRawText().Contains("The grid help desk", StringComparison.Ordinal),
                AnswerTicketOf(desk.Call()).Stranger is false));
    }

    private static AnswerTicket AnswerTicketOf(JsonElement card) => AnswerTicket.Parse(card.GetProperty("blocks").EnumerateArray()
        .Where(block => Text(block, "type") == "actions").SelectMany(block => block.GetProperty("elements").EnumerateArray())
        .First(button => button.TryGetProperty("value", out _)).GetProperty("value").GetString())!;

    private static object Modal(string metadata) => new { view = new { id = "V7", type = "modal", private_metadata = metadata } };
}
