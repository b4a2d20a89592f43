using GssBot.Core.Tests.Text;

namespace GssBot.Core.Tests.Corpus;

/// <summary>What a chat, a mail or a log does to a text must not change its cause.</summary>
public sealed class DistortedSampleTests
{
    /// <summary>Of the distorted texts, the share that must keep their case.</summary>
    private const double Kept = 0.97;

    [Fact]
    public void Captured_samples_keep_their_case_through_ten_distortions_and_more()
    {
        // A sample that has another case before it is distorted fails elsewhere, once.
        var texts = Sample.OfCases.Where(sample => sample.IsCaptured && Verdicts.Of(sample.Text).Gives(sample.Case))
            .SelectMany((sample, seed) => Distortions.Of(sample.Text, seed).Where(item => !item.Lossy).Select(item => (Sample: sample, item.Name, item.Text)))
            .ToArray();
        Assert.True(texts.GroupBy(item => item.Sample).All(group => group.Count() >= 10), "fewer than ten distortions");

        var lost = texts.AsParallel()
            .Select(item => (item.Sample, item.Name, Verdict: Verdicts.Of(item.Text)))
            .Where(item => !item.Verdict.Gives(item.Sample.Case))
            .Select(item => $"{item.Sample.Name} {item.Name} -> {item.Verdict?.Winner.Case.Id ?? "nothing"}")
            .Order(StringComparer.Ordinal).ToArray();
        Assert.True(lost.Length <= texts.Length * (1 - Kept), $"{lost.Length} of {texts.Length} lost their case:\n{string.Join('\n', lost)}");
    }

    /// <summary>Two of the ways put a grid program's name before the text; of a part of a text nothing is promised.</summary>
    [Fact]
    public void Texts_that_are_no_grid_error_stay_unanswered_however_distorted()
    {
        var answered = Sample.All.Where(sample => sample.Case == "unknown").AsParallel()
            .SelectMany(sample => Distortions.Of(sample.Text, 1).Where(item => !item.Lossy && item.Name is not ("flat" or "syslog")).Select(item => (sample.Name, How: item.Name, Verdict: Verdicts.Of(item.Text))))
            .Where(item => item.Verdict is not null)
            .Select(item => $"{item.Name} {item.How} -> {item.Verdict!.Winner.Case.Id}");
        Assert.Empty(answered);
    }
}
