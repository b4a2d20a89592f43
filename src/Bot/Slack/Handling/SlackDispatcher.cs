using System.Diagnostics;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Handling;

/// <summary>
/// Where every request arrives that was proved to be Slack's, over HTTP or a socket: sees to whom it belongs, hands it on.
/// </summary>
internal sealed class SlackDispatcher(
    Workspaces workspaces, SlashCommandHandler commands, EventsHandler events, InteractionHandler interactions,
    ILogger<SlackDispatcher> logger)
{
    public async Task<SlackAck> HandleAsync(SlackInbound inbound)
    {
        switch (inbound)
        {
            case SlackInbound.UrlVerification verification:
                return SlackAck.Challenge(verification.Challenge);
            case SlackInbound.Command { Fields: var command }:
                return Owner(command.AppId, command.TeamId, command.EnterpriseId) is null ? SlackAck.NotServed : commands.Answer(command);
            case SlackInbound.Event { Envelope: var envelope }:
                string?[] teams =
                [
                    envelope.Text("team_id"),
                    .. envelope.Items("authorizations").Select(installed => installed.Text("team_id") ?? installed.Text("enterprise_id")),
                    envelope.Text("enterprise_id"),
                ];
                return Owner(envelope.Text("api_app_id"), teams) is { } home ? await events.TakeAsync(envelope, home) : SlackAck.NotServed;
            case SlackInbound.Interaction { Payload: var payload }:
                return Owner(payload.Text("api_app_id"), payload.Text("team", "id"), payload.Text("enterprise", "id")) is { } owner
                    ? await interactions.TakeAsync(payload, owner)
                    : SlackAck.NotServed;
            case SlackInbound.Unknown unknown:
                logger.UnknownType(unknown.Kind, unknown.Type);
                return SlackAck.Ok;
            case SlackInbound.SslCheck:
                return SlackAck.Ok;
            default:
                throw new UnreachableException();
        }
    }

    private Workspace? Owner(string? appId, params IEnumerable<string?> teams)
    {
        var owner = workspaces.IsOurApp(appId) ? teams.Select(workspaces.Find).FirstOrDefault(found => found is not null) : null;
        if (owner is null)
        {
            logger.RequestUnfit("not a workspace or app that is served");
        }

        return owner;
    }
}
