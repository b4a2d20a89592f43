using System.Collections.Immutable;
using GssBot.Core.Gss;

namespace GssBot.Core.Answers;

/// <summary>
/// What may be kept or travel of an answer: ids and numbers, nothing that was pasted.
/// </summary>
/// <param name="Case">Case id, or null for a decoded or unknown answer.</param>
/// <param name="Statuses">Major statuses that were found.</param>
public sealed record AnswerOutline(string? Case, Certainty Certainty, Side Side, Actor Actor, ImmutableArray<GssStatus> Statuses)
{
    public static AnswerOutline Of(Answer answer) => new(
        (answer as Answer.Known)?.Case,
        answer.Certainty,
        answer.Side,
        answer.Actor,
        [.. answer.Statuses.Where(status => status.Major is not null).Select(status => status.Major!.Value)]);
}
