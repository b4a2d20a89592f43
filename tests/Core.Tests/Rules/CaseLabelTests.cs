using GssBot.CaseFiles;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Files;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Rendering;
using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

/// <summary>
/// What a case file says beside its texts, one line a case, so that a changed word of it stands in a diff.
/// Renewed by <c>./check.sh golden</c>.
/// </summary>
[Trait("Category", "golden")]
public sealed class CaseLabelTests
{
    private static readonly KnowledgeBase Shipped = ShippedCases.Load();

    [Fact]
    public void Every_case_bears_the_labels_that_were_reviewed() =>
        Golden.CheckFile("tests/Core.Tests/Rules/Data/labels.tsv", string.Concat(
            Shipped.Cases.Select(Labels)
                .Prepend(
                    "case\tkind\tparent\tside\tactor\trank\tat most\tretry\tverified\tmodifies\tneighbours\tlinks\tmust, any, "
                        + "never, words\tspeakers\tcodes\tfacts\troles of its steps\n")));

    [Fact]
    public void Every_clue_is_on_the_page_of_its_case() =>
        Assert.Empty(Shipped.Cases.SelectMany(known => known.Evidence.All.Select(ClueText.Of)
            .Where(shown => !CasePages.Of(known).Contains($"- {shown}\n", StringComparison.Ordinal))
            .Select(shown => $"{known.Id}: {shown}")));

    /// <summary>The original table says it of its third row; a reader of any of these needs the same program.</summary>
    [Theory]
    [InlineData("crl-expired-at-server")]
    [InlineData("crl-expired-at-client")]
    public void An_expired_list_leads_to_fetch_crl(string id)
    {
        var urls = Shipped.Find(id)!.Links.Select(link => link.Url).ToArray();
        Assert.Contains(SharedTables.SeedFetchCrl, urls);
        Assert.Contains("https://wiki.nikhef.nl/grid/FetchCRL3", urls);
    }

    private static string Labels(Case known) => string.Join('\t',
        known.Id, known.Kind, known.Parent ?? "-", known.Side, known.Actor, known.Rank, known.AtMost, known.Retry,
        $"{known.Verified.How} {known.Verified.When:yyyy-MM-dd}",
        string.Join(' ', known.Modifies), string.Join(' ', known.Neighbours.Select(neighbour => neighbour.Case)),
        string.Join(' ', known.Links.Select(link => link.Url)),
        $"{known.Evidence.Must.Length} {known.Evidence.Any.Length} {known.Evidence.Never.Length} "
            + $"{known.Evidence.All.Sum(clue => clue.Fragments.Length)}",
        Counted(known, clue => clue.By), Counted(known, clue => clue.Codes.IsEmpty ? null : string.Join(',', clue.Codes)),
        Counted(known, clue => clue.Fact),
        string.Join(' ', known.Steps.Select(step => $"{step.Role}{(step.Check ? "?" : "")}{(step.By is { } by ? $":{by}" : "")}"))) + "\n";

    /// <summary>How many clues have which condition, as <c>Grid*7</c>.</summary>
    private static string Counted(Case known, Func<Clue, object?> condition) =>
        string.Join(' ', known.Evidence.All.Select(condition).OfType<object>()
            .GroupBy(value => value.ToString())
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}*{group.Count()}"));
}
