using GssBot.Core.Answers;
using GssBot.Tests.Corpus;

namespace GssBot.Quality;

/// <summary>One sample and what was answered to it.</summary>
/// <param name="Right">The case of its folder answers, or changes the answer when it is a modifier.</param>
/// <param name="SideRight">Null when the sample has no label of a side.</param>
internal sealed record Finding(Sample Sample, Answer Answer, bool Right, bool? SideRight)
{
    public bool Certain => Answer is Answer.Known { Certainty: Certainty.Certain };

    public static Finding Of(Sample sample)
    {
        var answer = Verdicts.Shipped.Explain(sample.Text);
        return new(sample, answer, Verdicts.Of(sample.Text).Gives(sample.Case), Sides.IsRight(sample, answer.Side));
    }

    public static string? CaseOf(string text) => (Verdicts.Shipped.Explain(text) as Answer.Known)?.Case;
}
