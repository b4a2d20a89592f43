using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Files;
using GssBot.Core.Knowledge.Model;
using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

/// <summary>The list of cases that is promised to the outside (<c>Data/cases.tsv</c>) against the files.</summary>
public sealed class TaxonomyTests
{
    private static readonly KnowledgeBase Shipped = ShippedCases.Load();

    private static readonly (string Id, bool Generic, string? Parent)[] Promised =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "tests", "Core.Tests", "Rules", "Data", "cases.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(fields => (fields[0], fields[1] == "yes", fields[2] == "-" ? null : fields[2])),
    ];

    /// <summary>An id is never given up. More cases than these need no row here.</summary>
    [Fact]
    public void All_212_promised_cases_are_there()
    {
        Assert.Equal(212, Promised.Length);
        Assert.Empty(Promised.Select(promised => promised.Id).Except(Shipped.Cases.Select(known => known.Id)));
    }

    [Fact]
    public void Ids_are_unique_in_every_spelling() =>
        Assert.Empty(Shipped.Cases.GroupBy(known => known.Id.Replace("-", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));

    /// <summary>One symptom is worded as a modifier of a cause; it claims no more than a catch-all may.</summary>
    [Fact]
    public void A_symptom_is_a_catch_all_and_a_cause_is_none()
    {
        Assert.Empty(Promised.Where(promised => promised.Generic).Select(promised => Shipped.Find(promised.Id)).OfType<Case>()
            .Where(known => known is not { Kind: CaseKind.CatchAll or CaseKind.Modifier, AtMost: Certainty.Possible })
            .Select(known => known.Id));
        Assert.Empty(Promised.Where(promised => !promised.Generic).Select(promised => Shipped.Find(promised.Id)).OfType<Case>()
            .Where(known => known.Kind == CaseKind.CatchAll).Select(known => known.Id));
    }

    [Fact]
    public void A_closer_form_names_the_case_that_it_is_a_form_of() =>
        Assert.Empty(Promised.Where(promised => promised.Parent is not null)
            .Select(promised => (Known: Shipped.Find(promised.Id), promised.Parent))
            .Where(pair => pair.Known is not null && pair.Known.Parent != pair.Parent && !pair.Known.Modifies.Contains(pair.Parent!))
            .Select(pair => $"{pair.Known!.Id} should name {pair.Parent}, names {pair.Known.Parent}"));

    [Fact]
    public void No_case_is_a_form_of_itself_by_way_of_others()
    {
        foreach (var known in Shipped.Cases)
        {
            var above = new HashSet<string>();
            for (var at = known; at.Parent is { } parent && Shipped.Find(parent) is { } next; at = next)
            {
                Assert.True(above.Add(parent), $"{known.Id} comes round to {parent}");
            }
        }
    }

    /// <summary>The build refuses the same: names of no case, unknown families, words listed twice, evidence that nothing admits.</summary>
    [Fact]
    public void Every_case_that_is_named_is_there_and_every_list_is_sound()
    {
        var problems = new List<Problem>();
        KnowledgeBase.Examine(CasePack.Read(ShippedCases.Pack()), problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_step_that_more_than_five_cases_tell_is_a_shared_one()
    {
        var shared = SharedTables.None.With(CasePack.Read(ShippedCases.Pack()), []).Steps
            .SelectMany(step => step.Value)
            .Select(step => step.Text)
            .ToHashSet();
        var repeated = Shipped.Cases.SelectMany(known => known.Steps.Select(step => step.Text).Distinct())
            .GroupBy(text => text)
            .Where(group => group.Count() > 5);
        Assert.Empty(repeated.Select(group => group.Key).Except(shared));
    }

    [Fact]
    public void Every_case_tells_somebody_what_to_do_and_how_to_look()
    {
        Assert.Empty(Shipped.Cases.Where(known => known.Kind == CaseKind.Cause && known.Steps.All(step => step.Command is null))
            .Select(known => $"{known.Id}: no command"));
        Assert.Empty(Shipped.Cases.Where(known => known.Kind == CaseKind.Cause && known.Neighbours.IsEmpty).Select(known =>
            $"{known.Id}: no neighbour"));
        Assert.Empty(Shipped.Cases.Where(known => known.Sources.IsEmpty).Select(known => $"{known.Id}: no source"));
        Assert.Empty(Shipped.Cases.Where(known => known.Retry == Retry.Unknown).Select(known => $"{known.Id}: no word on a retry"));
    }
}
