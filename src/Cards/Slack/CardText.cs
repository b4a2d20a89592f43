using System.Collections.Immutable;
using System.Text;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;

namespace GssBot.Cards.Slack;

/// <summary>
/// The answer as one text with all its steps: what a screen reader, a notification and a client without blocks show.
/// Escaped, at most 3,800 characters.
/// </summary>
public static class CardText
{
    private const int Longest = 3800;

    public static string Of(Answer answer)
    {
        var text = new StringBuilder(Sentence.Full(Plain.Line(answer.Title, 200)));
        if (!string.Equals(Sentence.Full(answer.Summary), text.ToString(), StringComparison.Ordinal))
        {
            text.Append(' ').Append(Sentence.Full(Plain.Line(answer.Summary, 600)));
        }

        foreach (var (label, said) in Labels.Verdict(answer))
        {
            text.Append(' ').Append(Sentence.Full($"{label}: {said}"));
        }

        foreach (var step in StepLabel.All(answer.Steps))
        {
            Add(step.Blocks, Plain.Line($"{step.Number}. {step.Label}{step.Text}", StepsBlock.StepLength + 100), text);
        }

        foreach (var status in answer.Statuses.Take(3))
        {
            text.Append('\n').Append(Sentence.Full(Plain.Line(StatusRows.Line(status), 300)));
        }

        foreach (var question in answer.Ask.Take(4))
        {
            text.Append($"\n{Labels.WouldHelp}: ").Append(Sentence.Full(Plain.Line(question, 300)));
        }

        return Plain.Escape(text.ToString(), Longest);
    }

    private static void Add(ImmutableArray<StepBlock> blocks, string step, StringBuilder text)
    {
        text.Append('\n').Append(Sentence.Full(step));
        foreach (var block in blocks.Where(block => block.Code.Length <= StepsBlock.CommandLength))
        {
            var lead = block.Lead.Length > 0 ? Plain.Line(block.Lead, StepsBlock.StepLength) : $"{Labels.Command}:";
            text.Append($" {lead} {Plain.Line(block.Code, StepsBlock.CommandLength)}");
        }
    }
}
