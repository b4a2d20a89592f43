using static GssBot.Bot.Tests.Slack.SlackEventTests;
using static GssBot.Bot.Tests.Slack.ButtonTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Cards that are shared to a channel or posted in a thread.</summary>
public sealed class CardPosterTests : IDisposable
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

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Share_posts_in_the_thread_of_the_card_and_takes_the_private_one_away()
    {
        await bench.InteractAsync(SlackRequests.Press("share", Ticket, Private));
        await bench.InteractAsync(SlackRequests.Press("share", Ticket, Private));
        Assert.Equal(["response_url", "response_url"], bench.Methods);
        var post = bench.Call();
        Assert.Equal(
            ("in_channel", "1.0", false, false),
            (
                Text(post, "response_type"),
                Text(post, "thread_ts"),
                post.GetProperty("replace_original").GetBoolean(),
                post.GetProperty("delete_original").GetBoolean()));
        Assert.Contains("shared by \\u003C@U2\\u003E", post.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Typical line", post.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""{"replace_original":false,"delete_original":true}""", bench.Call(2).GetRawText());
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
        await bench.InteractAsync(SlackRequests.Press("share", Ticket, Private));
        await bench.InteractAsync(SlackRequests.Press("share", Ticket, Private, at: "1700000002.000002"));
        await bench.InteractAsync(SlackRequests.Press("share", Ticket, Shared));
        Assert.Equal(4, bench.Methods.Count());
        await bench.InteractAsync(
            SlackRequests.Press("share", Ticket, new { response_url = HandlerBench.Url, container = new { channel_id = "C1" } }));
        Assert.Equal(4, bench.Methods.Count());
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
        await bench.InteractAsync(SlackRequests.Press("post_in_thread", Ticket, Modal(Place)));
        Assert.Equal(("C9", "1700000000.000300"), (Text(bench.Call(), "channel"), Text(bench.Call(), "thread_ts")));
        Assert.Equal("V7", Text(bench.Call(2), "view_id"));
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
        await bench.InteractAsync(SlackRequests.Press("post_in_thread", Ticket, Private));
        await bench.InteractAsync(SlackRequests.Press("post_in_thread", Ticket, Modal("C9")));
        await bench.InteractAsync(SlackRequests.Press("post_in_thread", "a1;retired-case;1;0;0;;;", Modal(Place)));
        Assert.Empty(bench.Methods);
    }
}
