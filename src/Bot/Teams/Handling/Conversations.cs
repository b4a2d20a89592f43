using GssBot.Bot.Delivery;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;
using GssBot.Bot.Teams.Outbound;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;

namespace GssBot.Bot.Teams.Handling;

/// <summary>Activities that are answered by a message of our own: what a user writes, and the first contact.</summary>
internal sealed class Conversations(
    MessageHandler handler, CardActions actions, SurfaceAnswers answers, Connector connector, Replies replies, EventClaims claims,
    QuestionLimits limits, CardContext site, TimeProvider clock)
{
    /// <summary>Teams waits about 15 seconds for its answer; a reply that has not left by now is kept, and sending goes on.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    private const int LongestId = 1_000;

    /// <summary>
    /// The status for the activity: 200 answered or nothing to do, 202 kept, 400 not to be answered, 503 nothing was begun.
    /// </summary>
    public async Task<int> TakeAsync(Activity activity)
    {
        if (activity.Conversation.Id is not { Length: > 0 and <= LongestId })
        {
            return StatusCodes.Status400BadRequest;
        }

        if (IsOwn(activity))
        {
            return StatusCodes.Status200OK;
        }

        if (activity.Type != "message")
        {
            return IsFirstContact(activity) ? await WelcomeAsync(activity) : StatusCodes.Status200OK;
        }

        if (activity.Id is not { Length: > 0 and <= LongestId })
        {
            return StatusCodes.Status400BadRequest;
        }

        if (activity.Text is null or "" && actions.CardFor(activity) is { } card)
        {
            return await ReplaceAsync(activity, card);
        }

        return await SayAsync(activity.EventId, ConversationReference.Of(activity), () => Hear(activity));
    }

    private Task<int> WelcomeAsync(Activity activity) =>
        SayAsync($"teams:welcome:{activity.Conversation.Id}", ConversationReference.Of(activity) with { Activity = null }, () =>
            new SurfaceReply.Notice(NoticeName.Welcome));

    /// <summary>Null: somebody asks too much and has been told.</summary>
    private SurfaceReply? Hear(Activity activity) => limits.Ask(Counted(activity.From.Id), Counted(activity.Conversation.RoomId)) switch
    {
        LimitVerdict.Fine => handler.Hear(activity),
        LimitVerdict.TellOnce => new SurfaceReply.Notice(NoticeName.TooMany),
        LimitVerdict.Silent => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The name that questions are counted by, apart from other surfaces' names; null for somebody without one.</summary>
    private static string? Counted(string? id) => string.IsNullOrEmpty(id) ? null : $"teams:{id}";

    /// <param name="decide">Asked for the first arrival only; null: nothing is said.</param>
    private async Task<int> SayAsync(string eventId, ConversationReference place, Func<SurfaceReply?> decide)
    {
        var carrier = new TeamsCarrier(connector, answers, site);
        var isOpen = false;
        var taken = await claims.OnceAsync(eventId, async () =>
        {
            if (decide() is not { } saying)
            {
                return Acknowledgement.Taken;
            }

            var taken = await replies.SendAsync(new Reply(Kept(eventId, place, saying), carrier.Body(saying, place)), carrier, Budget);
            isOpen = !carrier.HasSent;
            return taken;
        });
        return taken == Acknowledgement.NotBegun ? StatusCodes.Status503ServiceUnavailable
            : isOpen ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;
    }

    private KeptReply Kept(string eventId, ConversationReference place, SurfaceReply saying) => new(
        eventId, "teams", place.ToWhere(),
        saying is SurfaceReply.Explained said ? AnswerOutline.Of(said.Answer) : null,
        saying is SurfaceReply.Notice notice ? notice.Name.ToString() : null,
        clock.GetUtcNow());

    /// <summary>
    /// A press that came as a message: the card is changed where it stands. Nothing is lost when that fails: the user presses again.
    /// </summary>
    private async Task<int> ReplaceAsync(Activity activity, System.Text.Json.Nodes.JsonObject card)
    {
        var place = ConversationReference.Of(activity) with { Activity = activity.ReplyToId };
        var body =
            MessageBody.Of(card, card["speak"]!.GetValue<string>(), place with { User = null, Activity = null }, asksForFeedback: true);
        var outcome = place.Activity is null ? null : await connector.UpdateAsync(place, body, CancellationToken.None);
        return outcome is SendOutcome.Sent ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
    }

    private static bool IsOwn(Activity activity) =>
        activity.From.Role == "bot"
        || (activity.From.Id is not null && activity.From.Id == activity.Recipient.Id && activity.Type == "message");

    /// <summary>Installed, or added to a conversation: Teams tells both of one installation, the claim makes it one welcome.</summary>
    private static bool IsFirstContact(Activity activity) => activity.Type switch
    {
        "installationUpdate" => activity.Action == "add",
        "conversationUpdate" => activity.Recipient.Id is { } bot && activity.MembersAdded.Contains(bot),
        _ => false,
    };
}
