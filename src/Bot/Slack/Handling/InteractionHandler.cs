using System.Text.Json;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Shortcuts, buttons and modals: always acknowledged.</summary>
internal sealed class InteractionHandler(
    ShortcutHandler shortcuts, BlockActionsHandler buttons, ViewHandler modals, BackgroundWork chores, ILogger<InteractionHandler> logger)
{
    public async Task<SlackAck> TakeAsync(JsonElement payload, Workspace workspace)
    {
        var interaction = new Interaction(payload, workspace);
        var type = payload.Text("type");
        switch (type, payload.Text("callback_id"))
        {
            case ("message_action", "explain_error"):
                await chores.DoAsync("explain_error", () => shortcuts.ExplainAsync(interaction));
                return SlackAck.Ok;
            case ("shortcut", "open_paste"):
                await chores.DoAsync("open_paste", () => modals.OpenPasteAsync(interaction));
                return SlackAck.Ok;
            case ("block_actions", _):
                foreach (var action in payload.Items("actions").Take(5))
                {
                    await chores.DoAsync("block_actions", () => buttons.PressAsync(interaction, action));
                }

                return SlackAck.Ok;
            case ("view_submission", _):
                return modals.Submit(interaction);
            case ("view_closed", _):
                return SlackAck.Ok;
            default:
                logger.UnknownType("interaction", type);
                return SlackAck.Ok;
        }
    }
}
