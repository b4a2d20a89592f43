using System.Text.Json;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Where a modal's card may be posted: travels in <c>private_metadata</c>, so it is checked again when it comes back.</summary>
/// <param name="ResponseUrl">The way into channels in which the bot is no member.</param>
internal sealed record ModalMetadata(string Channel, string ThreadTs, string? ResponseUrl)
{
    public static ModalMetadata? Of(JsonElement payload) => Checked(
        payload.Text("channel", "id"),
        payload.Text("message", "thread_ts") ?? payload.Text("message_ts") ?? payload.Text("message", "ts"),
        payload.Text("response_url"));

    public static ModalMetadata? Parse(string? metadata) =>
        metadata is { Length: <= 3000 } && metadata.Split(' ') is [var channel, var thread, var url]
            ? Checked(channel, thread, url.Length > 0 ? url : null)
            : null;

    public override string ToString() => $"{Channel} {ThreadTs} {ResponseUrl}";

    private static ModalMetadata? Checked(string? channel, string? thread, string? url) =>
        SlackDestination.IsChannel(channel)
            && SlackDestination.IsTimestamp(thread)
            && url?.Contains(' ') is not true
            && url?.Length is not > 2000
            ? new ModalMetadata(channel!, thread!, url)
            : null;
}
