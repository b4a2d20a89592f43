using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Bot.Delivery;

/// <summary>
/// All that is kept of a reply until it has left: where to and what about, never the paste.
/// This, and nothing more, is written to disk.
/// </summary>
/// <param name="Id">The platform's event id behind the surface's name: <c>slack:Ev0123</c>; one reply each.</param>
/// <param name="Surface">Whose <see cref="IReplyCarrier"/> sends it.</param>
/// <param name="Where">The platform's own ids of the place, by that platform's names.</param>
/// <param name="Outline">What the answer was; null for a fixed notice.</param>
/// <param name="Notice">The name of one of the surface's fixed texts (help …); null for an answer.</param>
/// <param name="AskedAt">When the question came; a reply older than 30 minutes is not sent any more.</param>
internal sealed record KeptReply(
    string Id,
    string Surface,
    ImmutableSortedDictionary<string, string> Where,
    AnswerOutline? Outline,
    string? Notice,
    DateTimeOffset AskedAt)
{
    /// <summary>How many attempts ended without our knowing how, 0-2; at 2 it is not tried again.</summary>
    public int Unclear { get; init; }
}
