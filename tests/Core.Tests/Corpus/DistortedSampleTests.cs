using GssBot.Core.Knowledge.Model;
using GssBot.Tests;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Corpus;

/// <summary>What a chat, a mail or a log does to a text must not change its cause.</summary>
[Trait("Category", "golden")]
public sealed class DistortedSampleTests
{
    [Fact]
    public void Captured_samples_keep_their_case_through_ten_distortions_and_more()
    {
        // A sample that has another case before it is distorted fails elsewhere, once.
        var texts = Sample.OfCases.Where(sample => sample.IsCaptured && Verdicts.Of(sample.Text).Gives(sample.Case))
            .SelectMany(sample => Distortions.Of(
                sample.Text, Seed(sample.Name)).Where(item => !item.Lossy).Select(item => (Sample: sample, item.Name, item.Text)))
            .ToArray();
        Assert.True(texts.GroupBy(item => item.Sample).All(group => group.Count() >= 10), "fewer than ten distortions");

        var lost = texts.AsParallel()
            .Select(item => (item.Sample, item.Name, Verdict: Verdicts.Of(item.Text)))
            .Where(item => !item.Verdict.Gives(item.Sample.Case))
            .Select(item => $"{item.Sample.Name} {item.Name} -> {item.Verdict?.Winner.Case.Id ?? "nothing"}");
        Ratchet.Check("samples/lost-when-distorted.txt", lost);
    }

    /// <summary>Two of the ways put a grid program's name before the text; of a part of a text nothing is promised.</summary>
    [Fact]
    public void Texts_that_are_no_grid_error_stay_unanswered_however_distorted()
    {
        var answered = Sample.All.Where(sample => sample.Case == "unknown").AsParallel()
            .SelectMany(sample => Distortions.Of(sample.Text, 1)
                .Where(item => !item.Lossy && item.Name is not ("flat" or "syslog"))
                .Select(item => (sample.Name, How: item.Name, Verdict: Verdicts.Of(item.Text))))
            .Where(item => item.Verdict is not null)
            .Select(item => $"{item.Name} {item.How} -> {item.Verdict!.Winner.Case.Id}");
        Assert.Empty(answered);
    }

    /// <summary>A sample's own: another sample beside it changes nothing about how it is distorted.</summary>
    private static int Seed(string name) => name.Aggregate(17, (seed, letter) => ((seed * 31) + letter) % 1_000_003);
}
