using System.Diagnostics;
using GssBot.Bot.Slack.Api;
using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Delivery;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Sends replies to events through the Web API.</summary>
internal sealed class SlackCarrier(SlackApi api, Workspaces workspaces, SurfaceAnswers answers, SlackAnswers cards) : IReplyCarrier
{
    /// <summary>Longer than Slack has ever taken: a send cut short is a send whose outcome nobody knows.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

    public string Surface => "slack";

    public async Task<SendOutcome> SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        var place = SlackDestination.Of(reply.Kept.Where);
        if (workspaces.Find(place.Team) is not { } workspace)
        {
            return new SendOutcome.Refused("workspace_not_served");
        }

        var method = place.User is null ? "chat.postMessage" : "chat.postEphemeral";
        var result = await api.CallAsync(workspace.Token, method, reply.Body, Limit, cancellationToken);
        if (result is ApiResult.Error { Word: var word } && IsAboutBlocks(word))
        {
            result = await api.CallAsync(workspace.Token, method, WithoutBlocks(reply.Body), Limit, cancellationToken);
        }

        return Outcome(result, workspace);
    }

    public string Recall(KeptReply kept)
    {
        var place = SlackDestination.Of(kept.Where);
        return place.Address(Message(kept, place.Stranger)).ToJson();
    }

    /// <summary>An empty call is always answered with a refusal while the method works, and posts nothing.</summary>
    public async Task<bool> ListensAsync(KeptReply kept, CancellationToken cancellationToken)
    {
        var place = SlackDestination.Of(kept.Where);
        var method = place.User is null ? "chat.postMessage" : "chat.postEphemeral";
        var result = await api.CallAsync(workspaces.Find(place.Team)?.Token, method, "{}", TimeSpan.FromSeconds(10), cancellationToken);
        return result is ApiResult.Error or ApiResult.Ok;
    }

    private SlackMessage Message(KeptReply kept, bool stranger)
    {
        if (kept.Outline is null)
        {
            return SlackAnswers.Notice(Notices.Named(kept.Notice));
        }

        return answers.Recall(kept.Outline, stranger) is { } answer
            ? cards.Message(new SurfaceReply.Explained(answer), CardPlace.Channel, stranger)
            : SlackAnswers.Notice(NoticeName.Interrupted);
    }

    private SendOutcome Outcome(ApiResult result, Workspace workspace)
    {
        if (result
            is ApiResult.Error { Word: "invalid_auth" or "token_revoked" or "account_inactive" or "not_authed" or "token_expired" } gone)
        {
            workspaces.Report(workspace.TeamId ?? "bot token", gone.Word);
        }

        return result switch
        {
            ApiResult.Ok => new SendOutcome.Sent(),
            ApiResult.Wait wait => new SendOutcome.NotNow(wait.RetryAfter),
            ApiResult.NoConnection => new SendOutcome.NotNow(),
            ApiResult.Error error => new SendOutcome.Refused(error.Word),
            ApiResult.Unclear => new SendOutcome.Unclear(),
            _ => throw new UnreachableException(),
        };
    }

    private static bool IsAboutBlocks(string word) => word is
        "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "invalid_attachments" or "block_mismatch";

    private static string WithoutBlocks(string body)
    {
        var message = JsonNode.Parse(body, documentOptions: StrictJson.Options)!.AsObject();
        message.Remove("blocks");
        return message.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default });
    }
}
