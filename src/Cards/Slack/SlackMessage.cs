using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GssBot.Cards.Slack;

/// <summary>A message on any of its ways out: command reply, Web API call, response URL.</summary>
/// <param name="Text">A full sentence with all steps, for screen readers, notifications and as the fallback; escaped.</param>
public sealed record SlackMessage(string Text, ImmutableArray<Block>? Blocks = null)
{
    public string? Channel { get; init; }

    /// <summary>Who alone sees it (chat.postEphemeral).</summary>
    public string? User { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary><c>ephemeral</c> or <c>in_channel</c>.</summary>
    public string? ResponseType { get; init; }

    public bool? ReplaceOriginal { get; init; }

    public bool? DeleteOriginal { get; init; }

    /// <summary>Default false: the text is partly the user's, none of it is markup.</summary>
    public bool Mrkdwn { get; init; }

    public bool UnfurlLinks { get; init; }

    public bool UnfurlMedia { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, SlackJson.Default.SlackMessage);
}

/// <summary>A modal or the App Home.</summary>
public sealed record SlackView(string Type, ImmutableArray<Block> Blocks)
{
    public string? CallbackId { get; init; }

    public TextObject? Title { get; init; }

    public TextObject? Submit { get; init; }

    public TextObject? Close { get; init; }

    /// <summary>Ids only, never pasted text; checked again when it comes back.</summary>
    public string? PrivateMetadata { get; init; }
}

/// <summary>What a submitted modal is answered with.</summary>
public sealed record ViewResponse(string ResponseAction)
{
    public ImmutableSortedDictionary<string, string>? Errors { get; init; }

    public SlackView? View { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, SlackJson.Default.ViewResponse);
}

public sealed record ViewsOpen(string TriggerId, SlackView View);

public sealed record ViewsUpdate(string ViewId, SlackView View);

public sealed record ViewsPublish(string UserId, SlackView View);

public sealed record UrlChallenge(string Challenge);

public sealed record DeleteOriginal(bool ReplaceOriginal = false, [property: JsonPropertyName("delete_original")] bool Delete = true);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(ViewResponse))]
[JsonSerializable(typeof(ViewsOpen))]
[JsonSerializable(typeof(ViewsUpdate))]
[JsonSerializable(typeof(ViewsPublish))]
[JsonSerializable(typeof(UrlChallenge))]
[JsonSerializable(typeof(DeleteOriginal))]
public sealed partial class SlackJson : JsonSerializerContext;
