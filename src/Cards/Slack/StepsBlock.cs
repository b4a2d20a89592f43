using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;

namespace GssBot.Cards.Slack;

/// <summary>What to do, numbered; each command in a block of its own under its step, whole or not at all.</summary>
public static class StepsBlock
{
    public const int StepLength = 400;
    public const int CommandLength = 1500;
    private const int AllLength = 4000;

    public static ImmutableArray<Block> Of(Answer answer)
    {
        if (answer.Steps.IsEmpty)
        {
            return [];
        }

        var parts = ImmutableArray.CreateBuilder<RichPart>();
        parts.Add(new RichPart.Line([new RichLeaf($"{Labels.WhatToDo}\n", new RichStyle(Bold: true))]));
        var room = AllLength;
        foreach (var step in StepLabel.All(answer.Steps))
        {
            room -= Math.Min(step.Text.Length, StepLength)
                + step.Blocks.Sum(block => block.Lead.Length + Math.Min(block.Code.Length, CommandLength));
            if (room < 0)
            {
                parts.Add(
                    new RichPart.Line([new RichLeaf($"{answer.Steps.Length - step.Number + 1} more steps did not fit on this card.")]));
                break;
            }

            parts.Add(Numbered(step));
            parts.AddRange(step.Blocks.Where(Fits).SelectMany(Copied));
        }

        return [new Block.RichText(parts.ToImmutable())];
    }

    /// <summary>What would have to be cut is left out whole: half of a command must not be typed.</summary>
    private static bool Fits(StepBlock block) => block.Code.Length <= CommandLength;

    private static IEnumerable<RichPart> Copied(StepBlock block) =>
    [
        .. block.Lead.Length > 0 ? [new RichPart.Line([new RichLeaf(Plain.Line(block.Lead, StepLength))])] : ImmutableArray<RichPart>.Empty,
        new RichPart.Code([new RichLeaf(Plain.Clean(block.Code))]),
    ];

    /// <summary>
    /// A numbered line. Not a list: a command block would end it, and the way to number the next list on (<c>offset</c>)
    /// is not in Slack's own types, so a client without it would begin at 1 again.
    /// </summary>
    private static RichPart.Line Numbered(LabelledStep step)
    {
        var label = $"{step.Number}. {Plain.Line(step.Label, 200)}{(step.Label.Length > 0 ? " " : "")}";
        var text = Plain.Line(step.Text, StepLength);
        if (!step.Blocks.All(Fits))
        {
            text += $" {CardLabels.CommandTooLong}";
        }

        // A block of code begins a line by itself; a sentence behind this one does not.
        var codeFollows = step.Blocks.FirstOrDefault(Fits) is { Lead.Length: 0 };
        return new RichPart.Line([new RichLeaf(label, new RichStyle(Bold: true)), new RichLeaf(codeFollows ? text : text + "\n")]);
    }
}
