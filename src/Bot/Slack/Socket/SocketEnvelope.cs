using System.Buffers;
using System.Text.Json;
using GssBot.Bot.Slack.Handling;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Socket;

/// <summary>Socket Mode's wrapping around the same three kinds of requests.</summary>
internal static class SocketEnvelope
{
    /// <summary>Null for an envelope without a usable payload.</summary>
    public static SlackInbound? Inbound(JsonElement envelope)
    {
        if (envelope.At("payload") is not { ValueKind: JsonValueKind.Object } payload)
        {
            return null;
        }

        return envelope.Text("type") switch
        {
            "events_api" when payload.Text("event_id") is { Length: <= 100 } && payload.At("event") is not null =>
                new SlackInbound.Event(payload),
            "slash_commands" => new SlackInbound.Command(SlackCommand.Of(name => payload.Text(name))),
            "interactive" => new SlackInbound.Interaction(payload),
            var other => new SlackInbound.Unknown("envelope", other),
        };
    }

    /// <summary><c>{"envelope_id":"…"}</c>, with a payload where the envelope takes one and there is one.</summary>
    public static byte[] Ack(string id, string? payload)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("envelope_id", id);
            if (payload is not null)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
