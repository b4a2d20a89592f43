using System.Diagnostics;
using System.Text.Json;
using GssBot.Bot.Delivery;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Slack;
using GssBot.Core.Answers;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Mentions in channels and direct messages: text first, else the files on the same message, else how to do it.</summary>
internal sealed class Mentions(
    SurfaceAnswers answers, SlackAnswers cards, SlackFiles files, Replies replies, SlackCarrier carrier, QuestionLimits limits,
    TimeProvider clock)
{
    /// <summary>Slack waits 3 s.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    public Task<Acknowledgement> AnswerAsync(string id, JsonElement envelope, JsonElement @event, Workspace workspace)
    {
        if (IsNoQuestion(@event, envelope, workspace) || Place(envelope, @event) is not { } place)
        {
            return Task.FromResult(Acknowledgement.Taken);
        }

        var question = new Question(id, clock.GetUtcNow());
        var attached = @event.Items("files").ToList();
        var text = RichTextReader.Read(@event);
        switch (limits.Ask(@event.Text("user"), place.Channel))
        {
            case LimitVerdict.Silent:
                return Task.FromResult(Acknowledgement.Taken);
            case LimitVerdict.TellOnce:
                return NoticeAsync(question, place, @event, NoticeName.TooMany);
        }

        if (text.Length == 0 && attached.Count == 0)
        {
            return NoticeAsync(question, place, @event, @event.Text("thread_ts") is null ? NoticeName.Help : NoticeName.EmptyMention);
        }

        return attached.Count == 0
            ? SendAsync(question, place, @event, text)
            : replies.SendAsync(
                Kept(question, place, null, NoticeName.Interrupted),
                () => WithFilesAsync(question, place, @event, text, attached, workspace),
                carrier,
                Budget);
    }

    private Task<Acknowledgement> SendAsync(Question question, SlackDestination place, JsonElement @event, string text) =>
        replies.SendAsync(Reply(question, place, @event, text), carrier, Budget);

    private Task<Acknowledgement> NoticeAsync(Question question, SlackDestination place, JsonElement @event, NoticeName name) =>
        replies.SendAsync(NoticeReply(question, place, @event, name), carrier, Budget);

    private async Task<Reply> WithFilesAsync(
        Question question, SlackDestination place, JsonElement @event, string text, List<JsonElement> attached, Workspace workspace) =>
        await files.ReadBehindAsync(text, attached, workspace.Token) switch
        {
            FileText.Read read => Reply(question, place, @event, read.Text),
            FileText.Failed failed => NoticeReply(question, place, @event, failed.Notice),
            _ => throw new UnreachableException(),
        };

    private Reply Reply(Question question, SlackDestination place, JsonElement @event, string text)
    {
        var said = answers.Reply(text, place.Stranger);
        if (said is SurfaceReply.Notice notice)
        {
            return NoticeReply(question, place, @event, notice.Name);
        }

        var card = cards.Message(said, CardPlace.Channel, place.Stranger);
        return new Reply(
            Kept(question, place, AnswerOutline.Of(((SurfaceReply.Explained)said).Answer), null), place.Address(card).ToJson());
    }

    /// <summary>To its user alone in a channel; in a direct message there is nobody else.</summary>
    private Reply NoticeReply(Question question, SlackDestination place, JsonElement @event, NoticeName name)
    {
        if (@event.Text("type") == "app_mention" && SlackDestination.IsUser(@event.Text("user")))
        {
            place = place with { User = @event.Text("user"), ThreadTs = @event.Text("thread_ts") };
        }

        return new Reply(Kept(question, place, null, name), place.Address(SlackAnswers.Notice(name)).ToJson());
    }

    private KeptReply Kept(Question question, SlackDestination place, AnswerOutline? outline, NoticeName? notice) =>
        new(question.Id, carrier.Surface, place.ToWhere(), outline, notice?.ToString(), question.AskedAt);

    private static SlackDestination? Place(JsonElement envelope, JsonElement @event)
    {
        var (channel, ts, thread) = (@event.Text("channel"), @event.Text("ts"), @event.Text("thread_ts"));
        if (!SlackDestination.IsChannel(channel) || !SlackDestination.IsTimestamp(thread ?? ts))
        {
            return null;
        }

        var team = envelope.Text("team_id") ?? "";
        var from = @event.Text("user_team") ?? @event.Text("source_team") ?? @event.Text("team");
        var stranger = envelope.Flag("is_ext_shared_channel") && from != team;
        return new SlackDestination(team, channel!, thread ?? ts, Stranger: stranger);
    }

    /// <summary>Bots (ourselves among them), and what happens to a message after it was sent.</summary>
    private static bool IsNoQuestion(JsonElement @event, JsonElement envelope, Workspace workspace)
    {
        var user = @event.Text("user");
        return @event.At("bot_id") is not null
            || @event.At("bot_profile") is not null
            || @event.Flag("hidden")
            || @event.Text("subtype") is not (null or "file_share" or "thread_broadcast")
            || user == "USLACKBOT"
            || user is not null && (user == workspace.BotUserId || IsBotOf(envelope, user));
    }

    private static bool IsBotOf(JsonElement envelope, string user) =>
        envelope.Items("authorizations").Any(installed => installed.Flag("is_bot") && installed.Text("user_id") == user);

    /// <param name="AskedAt">When the event came: before the answer was looked for.</param>
    private readonly record struct Question(string Id, DateTimeOffset AskedAt);
}
