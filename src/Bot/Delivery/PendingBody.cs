using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Bot.Delivery;

/// <summary>A <see cref="KeptReply"/> as a pending line has it.</summary>
/// <param name="Unclear">0-2.</param>
internal sealed record PendingBody(
    string Surface,
    ImmutableSortedDictionary<string, string> Where,
    DateTimeOffset Asked,
    int Unclear,
    string? Notice,
    PendingOutline? Outline)
{
    /// <summary>False for JSON that fits the types and is no reply of ours: the serializer leaves null what is missing.</summary>
    public bool IsWhole => Surface is { Length: > 0 } && Where is not null && Where.Values.All(value => value is not null)
        && Unclear is >= 0 and <= 2 && Outline is null or { IsWhole: true };

    public static PendingBody Of(KeptReply kept) => new(
        kept.Surface, kept.Where, kept.AskedAt, kept.Unclear, kept.Notice, PendingOutline.Of(kept.Outline));

    public KeptReply ToKept(string id) => new(id, Surface, Where, Outline?.ToOutline(), Notice, Asked) { Unclear = Unclear };
}

internal sealed record PendingOutline(
    string? Case, Certainty Certainty, Side Side, Actor Actor, ImmutableArray<uint> Statuses)
{
    public bool IsWhole => !Statuses.IsDefault && Enum.IsDefined(Certainty) && Enum.IsDefined(Side) && Enum.IsDefined(Actor);

    public static PendingOutline? Of(AnswerOutline? outline) => outline is null ? null : new(
        outline.Case, outline.Certainty, outline.Side, outline.Actor, [.. outline.Statuses.Select(status => status.Value)]);

    public AnswerOutline ToOutline() =>
        new(Case, Certainty, Side, Actor, [.. Statuses.Select(value => new GssStatus(value))]);
}
