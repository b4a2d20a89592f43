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
    private static readonly object Shared =
        new { response_url = HandlerBench.Url, container = new { message_ts = "1.1", channel_id = "C1" } };
    private readonly HandlerBench bench = new();

    internal static string Ticket => AnswerTicket.Of(SampleAnswers.Crl, null, stranger: false).ToString();

    private static string Doubtful => AnswerTicket.Of(SampleAnswers.Doubtful, null, stranger: false).ToString();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(false, "views.open")]
    [InlineData(true, "views.push")]
    public async Task Not_helpful_opens_a_form_and_above_a_modal_a_second_one(bool modal, string method)
    {
        await bench.InteractAsync(SlackRequests.Press("not_helpful", Ticket, modal ? Modal("") : Private));
        Assert.Equal([method], bench.Methods);
        Assert.Equal(("1.2.4", "not_helpful"), (Text(bench.Call(), "trigger_id"), Text(bench.Call().GetProperty("view"), "callback_id")));
    }

    [Fact]
    public async Task Without_a_trigger_no_form_can_be_opened()
    {
        await bench.InteractAsync(SlackRequests.Press("not_helpful", Ticket, new { trigger_id = (string?)null }));
        await bench.InteractAsync(SlackRequests.Press("paste_more", Ticket, new { trigger_id = (string?)null }));
        Assert.Empty(bench.Methods);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Helpful_is_thanked_for_and_in_a_channel_others_may_still_have_their_say(bool alone, bool asks)
    {
        await bench.InteractAsync(SlackRequests.Press("helpful", Ticket, alone ? Private : Shared));
        Assert.Equal(["response_url"], bench.Methods);
        var card = bench.Call().GetRawText();
        Assert.Contains("Thank you: counted as helpful.", card, StringComparison.Ordinal);
        Assert.Equal(asks, card.Contains("not_helpful", StringComparison.Ordinal));
        Assert.Contains("Feedback from slack on crl-expired-at-server: helpful", bench.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a1;retired-case;1;0;0;;;")]
    [InlineData("a1;;1;0;0;;;")]
    public async Task Nothing_is_counted_for_a_case_that_is_gone(string value)
    {
        await bench.InteractAsync(SlackRequests.Press("helpful", value, Private));
        Assert.Empty(bench.Methods);
        Assert.DoesNotContain("Feedback", bench.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "ephemeral", "1.0")]
    [InlineData(false, "in_channel", null)]
    public async Task A_changed_card_takes_the_place_of_the_one_that_was_pressed(bool alone, string type, string? thread)
    {
        await bench.InteractAsync(SlackRequests.Press("show_decode", Doubtful, alone ? Private : Shared));
        var card = bench.Call();
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
        await bench.InteractAsync(SlackRequests.Press("hide_decode", Doubtful, Private));
        Assert.Contains("show_decode", bench.Call().GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Place, true)]
    [InlineData("", false)]
    [InlineData("nowhere", false)]
    public async Task A_card_in_a_modal_is_changed_there_and_keeps_its_place(string metadata, bool known)
    {
        await bench.InteractAsync(SlackRequests.Press("show_decode", Doubtful, Modal(metadata)));
        Assert.Equal(["views.update"], bench.Methods);
        var view = bench.Call().GetProperty("view");
        Assert.Equal(
            ("V7", known ? Place : null),
            (Text(bench.Call(), "view_id"), view.TryGetProperty("private_metadata", out var kept) ? kept.GetString() : null));
        Assert.Equal(known, view.GetRawText().Contains("post_in_thread", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_actions_of_a_request_are_done_and_no_sixth()
    {
        var actions = Enumerable.Range(0, 6).Select(_ => new { action_id = "show_decode", value = Doubtful }).ToArray();
        await bench.InteractAsync(
            SlackRequests.Merge(Private, new { type = "block_actions", api_app_id = "A1", team = new { id = "T1" }, actions }));
        Assert.Equal(5, bench.Methods.Count());
    }

    [Theory]
    [InlineData("message", Card, 1)]
    [InlineData("launch", Card, 1)]
    [InlineData("this_one_1", Card, 0)]
    [InlineData("open_doc", null, 0)]
    [InlineData("share", null, 1)]
    public async Task A_button_that_is_none_of_ours_is_logged_once(string action, string? value, int lines)
    {
        await bench.InteractAsync(SlackRequests.Press(action, value, Shared));
        Assert.Equal(lines, bench.Log.All.Split("Slack sent a button of type").Length - 1);
    }

    [Theory]
    [InlineData("T1", "T1", true)]
    [InlineData("T9", "T1", false)]
    [InlineData(null, "T1", true)]
    public async Task Who_presses_from_another_organisation_gets_no_contacts_of_the_site(string? from, string team, bool help)
    {
        var press = (Dictionary<string, object?>)SlackRequests.Press("show_decode", Doubtful, Private);
        (press["team"], press["user"]) = (new { id = team }, new { id = "U2", team_id = from });
        await bench.InteractAsync(press);
        Assert.Equal(
            (help, help),
            (
                bench.Call().GetRawText().Contains("The grid help desk", StringComparison.Ordinal),
                AnswerTicketOf(bench.Call()).Stranger is false));
    }

    private static AnswerTicket AnswerTicketOf(JsonElement card) => AnswerTicket.Parse(card.GetProperty("blocks").EnumerateArray()
        .Where(block => Text(block, "type") == "actions").SelectMany(block => block.GetProperty("elements").EnumerateArray())
        .First(button => button.TryGetProperty("value", out _)).GetProperty("value").GetString())!;

    internal static object Modal(string metadata) => new { view = new { id = "V7", type = "modal", private_metadata = metadata } };
}
