using System.Text;
using System.Text.Json;
using GssBot.Bot.Surfaces;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GssBot.Bot.Slack.Handling;

/// <summary>What Slack sends, whichever way it came in. A closed set.</summary>
internal abstract record SlackInbound
{
    private SlackInbound() { }

    public sealed record SslCheck : SlackInbound;

    public sealed record UrlVerification(string Challenge) : SlackInbound;

    public sealed record Command(SlackCommand Fields) : SlackInbound;

    /// <param name="Envelope">The whole <c>event_callback</c> object.</param>
    public sealed record Event(JsonElement Envelope) : SlackInbound;

    public sealed record Interaction(JsonElement Payload) : SlackInbound;

    /// <summary>Well-formed and of a kind we do not know: logged by its type and acknowledged.</summary>
    public sealed record Unknown(string Kind, string? Type) : SlackInbound;

    /// <summary>Null for a body that is neither.</summary>
    /// <param name="body">The bytes as signed.</param>
    public static SlackInbound? Parse(string? contentType, ReadOnlyMemory<byte> body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return null;
        }

        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return StrictJson.ParseObject(body.Span) is { } json ? OfJson(json) : null;
        }

        return type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? OfForm(body) : null;
    }

    private static SlackInbound? OfJson(JsonElement json) => json.Text("type") switch
    {
        "url_verification" => json.Text("challenge") is { Length: <= 1000 } challenge ? new UrlVerification(challenge) : null,
        "event_callback" => json.Text("event_id") is { Length: <= 100 } && json.At("event") is not null ? new Event(json) : null,
        null => null,
        var other => new Unknown("event", other),
    };

    private static SlackInbound? OfForm(ReadOnlyMemory<byte> body)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(body.Span)) { ValueCountLimit = 64, ValueLengthLimit = 1024 * 1024 };
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> form;
        try
        {
            form = reader.ReadForm();
        }
        catch (InvalidDataException)
        {
            return null; // More fields than Slack ever sends.
        }

        if (form.TryGetValue("payload", out var payload))
        {
            return StrictJson.ParseObject(Encoding.UTF8.GetBytes(payload.ToString())) is { } json && json.Text("type") is not null
                ? new Interaction(json)
                : null;
        }

        if (form.ContainsKey("command"))
        {
            return new Command(SlackCommand.Of(name => form.TryGetValue(name, out var value) ? value.ToString() : null));
        }

        return form.ContainsKey("ssl_check") ? new SslCheck() : null;
    }
}
