using System.Text.Json;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards;

namespace GssBot.Bot.Slack.Handling;

/// <summary>What all interactions have in common, read out of the payload.</summary>
internal sealed record Interaction(JsonElement Payload, Workspace Workspace)
{
    public string? TriggerId => Payload.Text("trigger_id");

    public string? ResponseUrl => Payload.Text("response_url");

    public string? UserId => Payload.Text("user", "id") is { } id && SlackDestination.IsUser(id) ? id : null;

    public string? ChannelId => Payload.Text("channel", "id") ?? Payload.Text("container", "channel_id");

    /// <summary>Somebody of another organisation in a shared channel: user and workspace differ.</summary>
    public bool IsStranger => Payload.Text("user", "team_id") is { } team && team != (Payload.Text("team", "id") ?? team);

    /// <summary>What is shown on a card must suit its first reader and this one.</summary>
    public bool IsForStrangers(AnswerTicket ticket) => IsStranger || ticket.Stranger;

    public string? ViewId => Payload.Text("view", "id");
}
