using GssBot.Core.Answers;
using GssBot.Tests.Corpus;

namespace GssBot.Quality;

/// <summary>The figures, as lines of Markdown.</summary>
internal static class Report
{
    public static IEnumerable<string> Lines(DateOnly today)
    {
        Finding[] all = [.. Sample.OfCases.AsParallel().AsOrdered().Select(Finding.Of)];
        Finding[] captured = [.. all.Where(finding => finding.Sample.IsCaptured)];
        return [.. Head(today), .. Samples(captured, all), "", .. Strangers(), "", .. Distorted(captured), "", .. Wrong(all)];
    }

    private static IEnumerable<string> Head(DateOnly today)
    {
        var cases = Verdicts.Shipped.Knowledge.Cases;
        var proofs = cases.CountBy(known => known.Verified.How).ToDictionary();
        yield return $"Measured on {today:yyyy-MM-dd} with `./check.sh quality`, from the texts in `tests/corpus`.";
        yield return "";
        yield return $"{cases.Length} cases: {proofs.GetValueOrDefault(Proof.Live)} proven live in a laboratory, "
            + $"{proofs.GetValueOrDefault(Proof.Capture)} by a captured text, "
            + $"{proofs.GetValueOrDefault(Proof.Source)} from a program's source only.";
        yield return "";
    }

    private static IEnumerable<string> Samples(Finding[] captured, Finding[] all)
    {
        string Row(string what, Func<Finding[], object> figure) => $"| {what} | {figure(captured)} | {figure(all)} |";
        return
        [
            "| | captured texts | all texts |",
            "|---|---|---|",
            Row("samples", set => set.Length),
            Row("cases with a sample", set => set.Select(finding => finding.Sample.Case).Distinct().Count()),
            Row("right case", set => Share.Of(set, finding => finding.Right)),
            Row("right side, where one is labelled", set =>
                Share.Of([.. set.Where(finding => finding.SideRight is not null)], finding => finding.SideRight == true)),
            Row("marked *certain*", set => Share.Of(set, finding => finding.Certain)),
            Row("of these right", set => Share.Of([.. set.Where(finding => finding.Certain)], finding => finding.Right)),
        ];
    }

    private static IEnumerable<string> Strangers()
    {
        var answers = Sample.All.Where(sample => sample.Case == "unknown")
            .Select(sample => Verdicts.Shipped.Explain(sample.Text))
            .ToArray();
        yield return "| texts that are no grid error | |";
        yield return "|---|---|";
        yield return $"| texts | {answers.Length} |";
        yield return $"| answered with a case | {answers.Count(answer => answer is Answer.Known)} |";
        yield return "| of these above *possible* | "
            + $"{answers.Count(answer => answer is Answer.Known { Certainty: > Certainty.Possible })} |";
    }

    private static IEnumerable<string> Distorted(Finding[] captured)
    {
        yield return "| captured texts after | same case |";
        yield return "|---|---|";
        var kept = captured.AsParallel().AsOrdered()
            .SelectMany((finding, seed) => Distortions.Of(finding.Sample.Text, seed)
                .Select(item => (item.Name, item.Lossy, Same: Finding.CaseOf(item.Text) == (finding.Answer as Answer.Known)?.Case)))
            .ToArray();
        foreach (var kind in kept.GroupBy(item => (item.Name, item.Lossy)).OrderBy(kind => kind.Key.Lossy))
        {
            yield return $"| {kind.Key.Name}{(kind.Key.Lossy ? " (something is lost)" : "")} | {Share.Of([.. kind], item => item.Same)} |";
        }

        yield return $"| **all that lose nothing** | **{Share.Of([.. kept.Where(item => !item.Lossy)], item => item.Same)}** |";
    }

    private static IEnumerable<string> Wrong(Finding[] all) => all.Where(finding => !finding.Right)
        .Select(finding =>
            $"- {finding.Sample.Name}: {(finding.Answer as Answer.Known)?.Case ?? "unanswered"}{(finding.Certain ? ", and certain" : "")}")
        .DefaultIfEmpty("- none")
        .Prepend("").Prepend("Wrong answers:");
}
