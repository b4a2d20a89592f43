using GssBot.Bot.Surfaces;
using System.Collections.Immutable;
using System.Text.Json;
using GssBot.Bot.Delivery;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Handling;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Slack.Settings;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Slack;

/// <summary>How replies to events leave, and what is made of Slack's word on them.</summary>
public sealed class SlackCarrierTests
{
    private static readonly ImmutableSortedDictionary<string, string> Thread = new SlackDestination("T1", "C1", "1.1").ToWhere();
    private static readonly ImmutableSortedDictionary<string, string> Private = new SlackDestination("T1", "C1", "1.1", "U1").ToWhere();

    [Theory]
    [InlineData("""{"ok":true}""", "Sent { }")]
    [InlineData("""{"ok":false,"error":"is_archived"}""", "Refused { Reason = is_archived }")]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", "NotNow { RetryAfter = 00:00:30 }")]
    [InlineData("{}", "Unclear { }")]
    public async Task Slacks_word_becomes_the_outcome_of_the_send(string answer, string outcome)
    {
        var edge = Edge.Json(answer);
        Assert.Equal(outcome, $"{await SendAsync(edge, Thread)}");
        Assert.Equal(
            """POST https://slack.com/api/chat.postMessage | Bearer xoxb-1 | application/json; charset=utf-8 | {"text":"x","blocks":[]}""",
            Assert.Single(edge.Requests));
    }

    [Fact]
    public async Task Without_a_connection_nothing_was_sent() =>
        Assert.Equal(
            "NotNow { RetryAfter =  }",
            $"{await SendAsync(new Edge(_ => throw new HttpRequestException(HttpRequestError.ConnectionError)), Thread)}");

    [Fact]
    public async Task What_one_user_alone_sees_goes_by_its_own_method()
    {
        var edge = Edge.Json("""{"ok":true}""");
        await SendAsync(edge, Private);
        Assert.StartsWith("POST https://slack.com/api/chat.postEphemeral |", Assert.Single(edge.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_blocks", true)]
    [InlineData("invalid_blocks_format", true)]
    [InlineData("msg_blocks_too_long", true)]
    [InlineData("invalid_attachments", true)]
    [InlineData("block_mismatch", true)]
    [InlineData("msg_too_long", false)]
    public async Task Blocks_that_Slack_refuses_are_left_out_once(string error, bool again)
    {
        var edge = new Edge(request => new HttpResponseMessage { Content = new StringContent($$"""{"ok":false,"error":"{{error}}"}""") });
        Assert.Equal(new SendOutcome.Refused(error), await SendAsync(edge, Thread));
        Assert.Equal(again ? 2 : 1, edge.Requests.Count);
        Assert.Equal(again, edge.Requests[^1].EndsWith("""| {"text":"x"}""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workspace_that_is_not_served_any_more_is_refused_without_a_call()
    {
        var edge = Edge.Json("""{"ok":true}""");
        Assert.Equal(
            new SendOutcome.Refused("workspace_not_served"), await SendAsync(edge, new SlackDestination("T2", "C1", null).ToWhere()));
        Assert.Empty(edge.Requests);
    }

    [Theory]
    [InlineData("""{"ok":true}""", true)]
    [InlineData("""{"ok":false,"error":"channel_not_found"}""", true)]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", false)]
    [InlineData("{}", false)]
    public async Task Slack_listens_when_an_empty_call_gets_an_answer(string answer, bool listens)
    {
        var edge = Edge.Json(answer);
        Assert.Equal(listens, await Carrier(edge).ListensAsync(Kept(Thread), CancellationToken.None));
        await Carrier(edge).ListensAsync(Kept(Private), CancellationToken.None);
        Assert.Equal(
            [
                "POST https://slack.com/api/chat.postMessage | Bearer xoxb-1 | application/json; charset=utf-8 | {}",
                "POST https://slack.com/api/chat.postEphemeral | Bearer xoxb-1 | application/json; charset=utf-8 | {}",
            ],
            edge.Requests);
    }

    [Theory]
    [InlineData("TooMany", "Too many questions in one minute.")]
    [InlineData(null, "I was restarted before I could finish answering.")]
    public void A_kept_notice_is_made_again_by_its_name(string? notice, string text)
    {
        var body = JsonDocument.Parse(Carrier(Edge.Json("")).Recall(Kept(Private) with { Notice = notice })).RootElement;
        Assert.StartsWith(text, body.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ("C1", "1.1", "U1"),
            (body.GetProperty("channel").GetString(), body.GetProperty("thread_ts").GetString(), body.GetProperty("user").GetString()));
    }

    [Theory]
    [InlineData(false, "The revocation list at the server has expired.", true)]
    [InlineData(true, "I was restarted before I could finish answering.", false)]
    public void A_kept_answer_is_made_again_from_its_outline_for_those_whom_it_was_made_for(bool stranger, string text, bool help)
    {
        var outline = new AnswerOutline("crl-expired-at-server", Certainty.Certain, Side.Server, Actor.ServerAdmin, []);
        var where = new SlackDestination("T1", "C1", null, Stranger: stranger).ToWhere();
        var body = Carrier(Edge.Json("")).Recall(Kept(where) with { Outline = outline });
        Assert.StartsWith(text, JsonDocument.Parse(body).RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(help, body.Contains("The grid help desk", StringComparison.Ordinal));
    }

    private static Task<SendOutcome> SendAsync(Edge edge, ImmutableSortedDictionary<string, string> where) =>
        Carrier(edge).SendAsync(new Reply(Kept(where), """{"text":"x","blocks":[]}"""), CancellationToken.None);

    private static KeptReply Kept(ImmutableSortedDictionary<string, string> where) =>
        new("slack:Ev1", "slack", where, null, "help", DateTimeOffset.UnixEpoch);

    private static SlackCarrier Carrier(Edge edge)
    {
        var options = Edge.Options(new SlackOptions { BotToken = "xoxb-1", TeamId = "T1" });
        var own = new AnswerSource(_ => SampleAnswers.Crl, outline => outline.Case == SampleAnswers.Crl.Case ? SampleAnswers.Crl : null);
        var answers = Answering.With(own, new AnswerSource(_ => SampleAnswers.Crl, _ => null));
        var cards = new SlackAnswers(answers, Options.Create(new HelpOptions { Text = "The grid help desk" }));
        return new SlackCarrier(
            new SlackApi(edge, options, TimeProvider.System, NullLogger<SlackApi>.Instance), new Workspaces(options), answers, cards);
    }
}
