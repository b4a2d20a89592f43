using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering.Contract;

/// <summary>
/// The answer object as other programs read it: what stands here, in this order, is on the wire and in its schema.
/// Every key is always there but <c>id</c>; null where there is nothing to say.
/// </summary>
/// <param name="Id">JSON as it stood in the question; left out when null.</param>
public sealed record AnswerObject(
    [property: AllowedValues(AnswerObject.Version)] string Schema,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonConverter(typeof(RawJson)), Description("As it stood in the question; with several questions only.")] string? Id,
    AnswerKind Kind,
    string? Case,
    string Title,
    [property: Description("Who must do what, one sentence.")] string Summary,
    Certainty Certainty,
    Side Side,
    Actor Actor,
    string Explanation,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<Step> Steps,
    ImmutableArray<Link> Links,
    [property: Description("Values read from the text; a key is there only when its value was found.")] FieldsObject Fields,
    ImmutableArray<StatusObject> Statuses,
    ImmutableArray<Alternative> Alternatives,
    ImmutableArray<string> Masks,
    ImmutableArray<string> Ask,
    Retry Retry,
    string? StepsBy)
{
    public const string Version = "gssbot.answer/1";

    public static AnswerObject Of(Answer answer, string? idJson)
    {
        var known = answer as Answer.Known;
        return new(
            Version, idJson, KindOf(answer), known?.Case, answer.Title, answer.Summary, answer.Certainty, answer.Side, answer.Actor, answer.Explanation,
            known?.Evidence ?? [], answer.Steps, answer.Links, FieldsObject.Of(answer.Fields), [.. answer.Statuses.Select(StatusObject.Of)],
            answer.Alternatives, known?.Masks ?? [], answer.Ask, known?.Retry ?? Retry.Unknown, known?.StepsBy);
    }

    private static AnswerKind KindOf(Answer answer) => answer switch
    {
        Answer.Known => AnswerKind.Known,
        Answer.Decoded => AnswerKind.Decoded,
        Answer.Unknown => AnswerKind.Unknown,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>The three kinds of <see cref="Answer"/>.</summary>
public enum AnswerKind { Unknown, Known, Decoded }
