using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GssBot.Core;
using GssBot.Core.Gss;

namespace GssBot.Bot.Delivery;

/// <summary>One line of a pending file. The last line of an id counts.</summary>
/// <param name="Kept">What is to be sent; null when it has left or was given up.</param>
/// <param name="Trying">An attempt was begun; when nothing follows, its outcome is unknown.</param>
internal sealed record PendingLine(string Id, PendingBody? Kept = null, bool Trying = false)
{
    public static PendingLine Of(KeptReply kept, bool trying) => new(kept.Id, PendingBody.Of(kept), trying);

    public string ToJson() => JsonSerializer.Serialize(this, PendingJson.Default.PendingLine);

    /// <summary>Null for a line that was cut off by a crash, or that is no line of ours.</summary>
    public static PendingLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, PendingJson.Default.PendingLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The reply to go on with; an attempt that nobody saw end counts as unclear.</summary>
    public KeptReply? ToKept() => Kept?.ToKept(Id) is { } kept
        ? kept with { Unclear = kept.Unclear + (Trying ? 1 : 0) }
        : null;
}

internal sealed record PendingBody(
    string Surface,
    ImmutableSortedDictionary<string, string> Where,
    DateTimeOffset Asked,
    int Unclear,
    string? Notice,
    PendingOutline? Outline)
{
    public static PendingBody Of(KeptReply kept) => new(
        kept.Surface, kept.Where, kept.AskedAt, kept.Unclear, kept.Notice, PendingOutline.Of(kept.Outline));

    public KeptReply ToKept(string id) => new(id, Surface, Where, Outline?.ToOutline(), Notice, Asked) { Unclear = Unclear };
}

internal sealed record PendingOutline(
    string? Case, Certainty Certainty, Side Side, Actor Actor, ImmutableArray<uint> Statuses)
{
    public static PendingOutline? Of(AnswerOutline? outline) => outline is null ? null : new(
        outline.Case, outline.Certainty, outline.Side, outline.Actor, [.. outline.Statuses.Select(status => status.Value)]);

    public AnswerOutline ToOutline() =>
        new(Case, Certainty, Side, Actor, [.. Statuses.Select(value => new GssStatus(value))]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(PendingLine))]
internal sealed partial class PendingJson : JsonSerializerContext;
