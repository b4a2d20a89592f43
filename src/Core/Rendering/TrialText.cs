using System.Diagnostics;
using System.Text;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering;

/// <summary>What <c>gssbot why</c> prints: the verdict, then each piece of evidence, seen or not.</summary>
public static class TrialText
{
    /// <summary>Ends with a line end.</summary>
    public static string Page(CaseTrial trial, TextStyle style = default)
    {
        var page = new StringBuilder(512);
        page.Append($"{style.Title(Verdict(trial))}\n\n");
        page.Append(ExclusionText.Of(trial));
        foreach (var clue in trial.Clues)
        {
            page.Append($"  {Outcome(trial, clue)}  {PlainText.OneLine(clue.Shown)}\n");
        }

        return page.ToString();
    }

    private static string Verdict(CaseTrial trial) => trial.Answer switch
    {
        _ when trial.Won => $"{trial.Case.Id} is the answer ({Wording.Of(trial.Answer.Certainty)}).",
        Answer.Known other => $"{trial.Case.Id} is not the answer: {other.Case} is ({Wording.Of(other.Certainty)}).",
        Answer.Decoded => $"{trial.Case.Id} is not the answer: the input is nothing but a status number.",
        _ when trial.NotAdmitted is not null => $"{trial.Case.Id} is not the answer: the text is not admitted.",
        Answer.Unknown => $"{trial.Case.Id} is not the answer, and no other case is.",
        _ => throw new UnreachableException(),
    };

    private static string Outcome(CaseTrial trial, ClueTrial clue) => (clue.Kind, clue.Line) switch
    {
        (not "never", { }) when trial.NotAdmitted is not null => $"not weighed, {Where(clue),-14}",
        ("must", null) => "must be seen, is missing   ",
        ("must", _) => $"must be seen, {Where(clue),-13}",
        ("never", null) => "must not be seen, is not   ",
        ("never", _) => $"must not be seen, {Where(clue),-9}",
        (_, null) => "one is needed, not this one",
        _ => $"one is needed, {Where(clue),-12}",
    };

    private static string Where(ClueTrial clue) => clue.Line == 0 ? "is true" : $"in line {clue.Line}";
}
