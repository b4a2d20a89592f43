using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering.Contract;

/// <summary>
/// The answer object as other programs read it: what stands here, in this order, is on the wire and in its schema.
/// Every key is always there, null where there is nothing to say. <see cref="AnswerJson"/> puts an <c>id</c> behind the first.
/// </summary>
public sealed record AnswerObject(
    [property: AllowedValues(AnswerObject.Version)] string Schema,
    [property: AllowedValues("known", "decoded", "unknown")] string Kind,
    string? Case,
    string Title,
    [property: Description("Who must do what, one sentence.")] string Summary,
    [property: WordsOf<Certainty>] string Certainty,
    [property: WordsOf<Side>] string Side,
    [property: WordsOf<Actor>] string Actor,
    string Explanation,
    ImmutableArray<EvidenceObject> Evidence,
    ImmutableArray<StepObject> Steps,
    ImmutableArray<Link> Links,
    [property: Description("Values read from the text; a key is there only when its value was found.")] FieldsObject Fields,
    ImmutableArray<StatusObject> Statuses,
    ImmutableArray<AlternativeObject> Alternatives,
    ImmutableArray<string> Masks,
    ImmutableArray<string> Ask,
    [property: WordsOf<Retry>] string Retry,
    string? StepsBy,
    [property: Description("How a known case was proven.")] ProofObject? Proof)
{
    public const string Version = "gssbot.answer/1";

    public static AnswerObject Of(Answer answer)
    {
        var known = answer as Answer.Known;
        return new(
            Version, KindOf(answer), known?.Case, answer.Title, answer.Summary, Words.Of(answer.Certainty), Words.Of(answer.Side),
            Words.Of(answer.Actor), answer.Explanation, [.. (known?.Evidence ?? []).Select(EvidenceObject.Of)],
            [.. answer.Steps.Select(StepObject.Of)], answer.Links, FieldsObject.Of(answer.Fields),
            [.. answer.Statuses.Select(StatusObject.Of)], [.. answer.Alternatives.Select(AlternativeObject.Of)], known?.Masks ?? [],
            answer.Ask, Words.Of(known?.Retry ?? Answers.Retry.Unknown), known?.StepsBy,
            known is null ? null : ProofObject.Of(known.Proof));
    }

    private static string KindOf(Answer answer) => answer switch
    {
        Answer.Known => "known",
        Answer.Decoded => "decoded",
        Answer.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };
}

public sealed record EvidenceObject(int Line, [property: WordsOf<Speaker>] string Speaker, string Text)
{
    public static EvidenceObject Of(Evidence evidence) => new(evidence.Line, Words.Of(evidence.Speaker), evidence.Text);
}

public sealed record StepObject(
    [property: WordsOf<Actor>] string Role,
    string Text,
    string? Command,
    [property: Description("True for a command that only looks.")] bool Check,
    [property: Description("What to write into a file, where nothing is typed.")] Edit? Edit,
    [property: WordsOf<Platform>, Description("The systems that the step is for, where they differ; null: all.")] string? On)
{
    public static StepObject Of(Step step) =>
        new(Words.Of(step.Role), step.Text, step.Command, step.Check, step.Edit, step.On is { } platform ? Words.Of(platform) : null);
}

public sealed record ProofObject(
    [property: WordsOf<Proof>, Description("Where the words of the error come from.")] string Text,
    [property: AllowedValues("A", "B")]
    [property: Description("A: the steps alone repaired it live; B: with an act that no command can do; null: not tried.")]
    string? Cure,
    DateOnly Date,
    [property: Description("The state that was repaired.")] string? Scenario)
{
    public static ProofObject Of(CaseProof proof) =>
        new(Words.Of(proof.Text), proof.Cure is { } cure ? Words.Of(cure) : null, proof.Date, proof.Scenario);
}

public sealed record AlternativeObject(
    string Case,
    string Title,
    [property: WordsOf<Certainty>] string Certainty,
    [property: Description("The question or command that decides.")] string Separate)
{
    public static AlternativeObject Of(Alternative other) => new(other.Case, other.Title, Words.Of(other.Certainty), other.Separate);
}
