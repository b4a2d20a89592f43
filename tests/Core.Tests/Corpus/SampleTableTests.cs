using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;
using GssBot.Core.Text.Speakers;
using GssBot.Tests;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Corpus;

/// <summary>
/// One line for each text of the corpus: what is answered, how it was read, and what is left of the answer when the end is missing.
/// Renewed by <c>GOLDEN=write dotnet test tests/Core.Tests --filter SampleTableTests</c>; each line of the diff is a changed answer.
/// </summary>
[Trait("Category", "golden")]
public sealed class SampleTableTests
{
    [Fact]
    public void Every_sample_is_answered_as_it_was_reviewed() => Golden.Check("samples/answers.tsv", Table(
        "sample\tcase\tcertainty\tside\tactor\tlines that decided\tfields\talternatives\tstatuses", Answered));

    [Fact]
    public void Every_sample_is_read_as_it_was_reviewed() => Golden.Check("samples/reading.tsv", Table(
        "sample\tcharacters\tgrid, GSS, third party, cut\tlines by speaker and reply code; a bar parts two blocks, ~ is a cut line",
        Reading));

    [Fact]
    public void Every_captured_sample_without_its_end_is_answered_as_it_was_reviewed() => Golden.Check("samples/cut.tsv", Table(
        "sample\tfirst half\tthree quarters\twithout the last nine characters", Shortened,
        sample => sample.IsCaptured && sample.Text.Length > 40));

    private static string Table(string head, Func<Sample, string> row, Func<Sample, bool>? wanted = null) =>
        string.Concat(Sample.All.Where(wanted ?? (_ => true)).AsParallel().AsOrdered().Select(sample => $"{sample.Name}\t{row(sample)}\n")
            .Prepend(head + "\n"));

    private static string Answered(Sample sample)
    {
        var answer = Verdicts.Shipped.Explain(sample.Text);
        return string.Join('\t',
            CaseOf(answer),
            answer.Certainty,
            answer.Side,
            answer.Actor,
            string.Join(' ', answer is Answer.Known known ? known.Evidence.Select(line => $"{line.Line}{Letter(line.Speaker)}") : []),
            string.Join("; ", answer.Fields.Values.Select(field => $"{field.Key}={field.Value}")),
            string.Join(' ', answer.Alternatives.Select(other => other.Case)),
            string.Join(
                ' ',
                answer.Statuses.Select(status => $"{status.Major?.Hex ?? "-"}/{status.Minor?.Name ?? status.Minor?.Mechanism ?? "-"}")));
    }

    private static string Reading(Sample sample)
    {
        var paste = Paste.Read(sample.Text);
        var topic = Verdicts.Shipped.Knowledge.TopicOf(paste);
        var blocks = paste.Lines.GroupBy(line => line.Block).Select(block => string.Join(' ', Runs([.. block])));
        return $"{paste.Flat.Length}\t{Flag(topic.Grid)}{Flag(topic.Gss)}{Flag(paste.ThirdParty)}{Flag(paste.CutAtEnd)}\t"
            + $"{string.Join(" | ", blocks)}";
    }

    private static string Shortened(Sample sample) => string.Join('\t',
        Brief(sample.Text[..(sample.Text.Length / 2)]), Brief(sample.Text[..(sample.Text.Length * 3 / 4)]),
        Brief(sample.Text.TrimEnd()[..^9]));

    private static string Brief(string text)
    {
        var answer = Verdicts.Shipped.Explain(text);
        return $"{CaseOf(answer)} {answer.Certainty}";
    }

    private static string CaseOf(Answer answer) =>
        answer switch { Answer.Known known => known.Case, Answer.Decoded => "(decoded)", _ => "(unknown)" };

    /// <summary>Lines of one speaker and code that follow each other, as <c>S530*4</c>.</summary>
    private static IEnumerable<string> Runs(PasteLine[] block)
    {
        for (var at = 0; at < block.Length;)
        {
            var name = NameOf(block[at]);
            var length = block.Skip(at).TakeWhile(line => NameOf(line) == name).Count();
            yield return length == 1 ? name : $"{name}*{length}";
            at += length;
        }
    }

    private static string NameOf(PasteLine line) => $"{Letter(line.Speaker)}{line.Code}{(line.Cut ? "~" : "")}";

    private static char Letter(Speaker speaker) =>
        speaker switch { Speaker.Source => 'F', Speaker.Destination => 'T', _ => speaker.ToString()[0] };

    private static char Flag(bool set) => set ? 'y' : '-';
}
