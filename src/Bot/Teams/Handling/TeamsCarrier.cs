using GssBot.Bot.Teams.Outbound;
using GssBot.Bot.Delivery;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;

namespace GssBot.Bot.Teams.Handling;

/// <summary>Sends the replies of Teams for the delivery; one of its own for each message, so that it can say whether it has left.</summary>
internal sealed class TeamsCarrier(Connector connector, SurfaceAnswers answers, CardContext site) : IReplyCarrier
{
    public string Surface => "teams";

    /// <summary>True once a reply of this carrier has left.</summary>
    public bool HasSent { get; private set; }

    public async Task<SendOutcome> SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        var outcome = await connector.SendAsync(ConversationReference.Of(reply.Kept.Where), reply.Body, cancellationToken);
        HasSent |= outcome is SendOutcome.Sent;
        return outcome;
    }

    public string Recall(KeptReply kept)
    {
        var place = ConversationReference.Of(kept.Where);
        if (kept.Outline is { } outline && answers.Recall(outline) is { } answer)
        {
            return Body(new SurfaceReply.Explained(answer), place);
        }

        return Body(new SurfaceReply.Notice(kept.Outline is null ? Notices.Named(kept.Notice) : NoticeName.Interrupted), place);
    }

    public Task<bool> ListensAsync(KeptReply kept, CancellationToken cancellationToken) =>
        connector.ListensAsync(ConversationReference.Of(kept.Where), cancellationToken);

    /// <summary>The message that says it.</summary>
    public string Body(SurfaceReply saying, ConversationReference place) => saying switch
    {
        SurfaceReply.Explained said => MessageBody.Of(Card(said.Answer), TeamsCard.Summary(said.Answer), place, asksForFeedback: true),
        SurfaceReply.Notice notice =>
            MessageBody.Of(NoticeCard.Render(notice.Name, site), NoticeCard.Summary(notice.Name), place, asksForFeedback: false),
        _ => throw new ArgumentOutOfRangeException(nameof(saying)),
    };

    private System.Text.Json.Nodes.JsonObject Card(Answer answer) =>
        TeamsCard.Render(answer, site with { Ticket = answers.Keep(answer) });
}
