using System.Text.Json;
using GssBot.Bot.Delivery;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Events: each is claimed, answered within 2 s or kept, then acknowledged.</summary>
internal sealed class EventsHandler(
    EventClaims claims, Mentions mentions, HomeTab home, Workspaces workspaces, ILogger<EventsHandler> logger)
{
    public async Task<SlackAck> TakeAsync(JsonElement envelope, Workspace workspace)
    {
        var id = $"slack:{envelope.Text("event_id")}";
        return await claims.OnceAsync(id, () => AnswerAsync(id, envelope, workspace)) == Acknowledgement.Taken
            ? SlackAck.Ok
            : SlackAck.NotNow;
    }

    private async Task<Acknowledgement> AnswerAsync(string id, JsonElement envelope, Workspace workspace)
    {
        var @event = envelope.At("event")!.Value;
        switch (@event.Text("type"))
        {
            case "app_mention":
            case "message" when @event.Text("channel_type") == "im":
                return await mentions.AnswerAsync(id, envelope, @event, workspace);
            case "message":
                return Acknowledgement.Taken; // Not to us.
            case "app_home_opened":
                return await home.PublishAsync(@event, workspace);
            case "app_uninstalled" or "tokens_revoked":
                workspaces.Report(workspace.TeamId ?? "bot token", "the app was removed or its token revoked");
                logger.WorkspaceGone();
                return Acknowledgement.Taken;
            case var type:
                logger.UnknownType("event", type);
                return Acknowledgement.Taken;
        }
    }
}
