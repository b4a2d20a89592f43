using System.Text.Json.Nodes;
using GssBot.Core.Answers;

namespace GssBot.Cards.Teams;

/// <summary>
/// What a card's buttons send back: ids and numbers, nothing pasted. Whoever holds a card can send anything, so all of it
/// is checked on its way in.
/// </summary>
/// <param name="Key">Under which the filled-in answer is remembered for a while; null when it is not.</param>
public sealed record CardData(AnswerOutline Outline, string? Key)
{
    /// <summary>More are not sent along.</summary>
    public const int MostStatuses = 8;

    /// <param name="caseId">Another case than the answer's: one of its alternatives.</param>
    public JsonObject ToJson(string? caseId = null) => new()
    {
        ["case"] = caseId ?? Outline.Case,
        ["certainty"] = Words.Of(caseId is null ? Outline.Certainty : Certainty.Possible),
        ["side"] = Words.Of(caseId is null ? Outline.Side : Side.Unknown),
        ["actor"] = Words.Of(caseId is null ? Outline.Actor : Actor.Unknown),
        ["statuses"] = new JsonArray([.. Outline.Statuses.Take(MostStatuses).Select(status => JsonValue.Create(status.Value))]),
        ["answer"] = caseId is null ? Key : null,
    };
}
