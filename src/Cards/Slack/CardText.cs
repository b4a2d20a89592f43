using System.Globalization;
using System.Text;
using GssBot.Core.Answers;

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
            text.Append(' ').Append(Sentence.Full(Plain.Line(answer.Summary, 600)));
        foreach (var status in answer.Statuses.Take(3))
            text.Append(' ').Append(Sentence.Full(Plain.Line(DecodeBlock.OneLine(status), 300)));
        for (var index = 0; index < answer.Steps.Length; index++)
            Add(answer.Steps[index], index + 1, text);
        foreach (var question in answer.Ask.Take(4))
            text.Append('\n').Append(Sentence.Full(Plain.Line(question, 300)));
        return Plain.Escape(text.ToString(), Longest);
    }

    private static void Add(Step step, int number, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{number}. {Sentence.Full(Plain.Line(step.Text, StepsBlock.StepLength))}");
        if (step.Command is { Length: > 0 and <= StepsBlock.CommandLength } command)
            text.Append(CultureInfo.InvariantCulture, $" Command: {Plain.Line(command, StepsBlock.CommandLength)}");
    }
}
