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
            room -= Math.Min(step.Text.Length, StepLength) + Math.Min(step.Command?.Length ?? 0, CommandLength);
            if (room < 0)
            {
                parts.Add(
                    new RichPart.Line([new RichLeaf($"{answer.Steps.Length - step.Number + 1} more steps did not fit on this card.")]));
                break;
            }

            parts.Add(Numbered(step));
            if (Command(step) is { } command)
            {
                parts.Add(new RichPart.Code([new RichLeaf(command)]));
            }
        }

        return [new Block.RichText(parts.ToImmutable())];
    }

    /// <summary>The command as it may be copied; null when there is none or it would have to be cut.</summary>
    private static string? Command(LabelledStep step) =>
        step.Command is { Length: > 0 and <= CommandLength } command ? Plain.Clean(command) : null;

    /// <summary>
    /// A numbered line. Not a list: a command block would end it, and the way to number the next list on (<c>offset</c>)
    /// is not in Slack's own types, so a client without it would begin at 1 again.
    /// </summary>
    private static RichPart.Line Numbered(LabelledStep step)
    {
        var label = $"{step.Number}. {Plain.Line(step.Label, 200)}{(step.Label.Length > 0 ? " " : "")}";
        var text = Plain.Line(step.Text, StepLength);
        if (step.Command is { Length: > CommandLength })
        {
            text += $" {CardLabels.CommandTooLong}";
        }

        return new RichPart.Line(
            [new RichLeaf(label, new RichStyle(Bold: true)), new RichLeaf(Command(step) is null ? text + "\n" : text)]);
    }
}
