using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering;

/// <summary>A step as it is shown.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Label">For whom it is and whether it only looks; empty or with its final blank.</param>
/// <param name="Blocks">What is copied, in this order: a command; or an edit's lines and the command behind it. Empty for an act.</param>
public sealed record LabelledStep(int Number, string Label, string Text, ImmutableArray<StepBlock> Blocks);

/// <summary>Something to copy.</summary>
/// <param name="Lead">What is done with it, ending in a colon; empty for the command that the step's own text speaks of.</param>
/// <param name="IsCommand">It is typed; else it is written into a file.</param>
public sealed record StepBlock(string Lead, string Code, bool IsCommand);

/// <summary>Says once who does a step and whether it only looks: <c>For the server's administrator, to check: </c></summary>
public static class StepLabel
{
    /// <summary>The steps, each with its label, empty or with its final blank, and the text that stands behind it.</summary>
    public static ImmutableArray<LabelledStep> All(ImmutableArray<Step> steps) => [.. steps.Select((step, index) =>
    {
        var (label, text) = Of(step, index == 0 ? Actor.Unknown : steps[index - 1].Role);
        return new LabelledStep(index + 1, label, text, BlocksOf(step));
    })];

    /// <param name="before">Who does the step before: a person is named once for all of his steps.</param>
    public static (string Label, string Text) Of(Step step, Actor before)
    {
        var (addressee, text) = Addressee(step.Text);
        var person = addressee ?? (step.Role == Actor.Unknown || step.Role == before ? null : Wording.Of(step.Role));
        return (Labels.BeforeStep(person, step.On, step.Check), text);
    }

    private static ImmutableArray<StepBlock> BlocksOf(Step step) => step switch
    {
        { Edit: { } edit } =>
        [
            new(Labels.Before(edit), edit.Line, false),
            .. edit.Then is { } command ? [new StepBlock(Labels.Then, command, true)] : ImmutableArray<StepBlock>.Empty,
        ],
        { Command: { Length: > 0 } command } => [new("", command, true)],
        _ => [],
    };

    /// <summary>A text that begins with the people whom it is for, as in <c>The realm's administrators: set …</c>.</summary>
    private static (string? Person, string Text) Addressee(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var isPerson = colon > 0 && text.StartsWith("The ", StringComparison.Ordinal)
            && (text[..colon].EndsWith(" administrators", StringComparison.Ordinal)
                || text.StartsWith("The administrators of ", StringComparison.Ordinal));
        return isPerson ? ($"t{text[1..colon]}", text[(colon + 2)..]) : (null, text);
    }
}
