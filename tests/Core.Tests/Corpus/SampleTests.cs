using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Corpus;

/// <summary>The corpus is the proof of the knowledge base: a text dropped into a folder is a test.</summary>
public sealed class SampleTests
{
    private static readonly Explainer Shipped = Verdicts.Shipped;

    public static TheoryData<string> Samples => [.. Sample.OfCases.Select(sample => sample.Name)];

    public static TheoryData<string> Strangers => [.. Sample.All.Where(sample => sample.Case == "unknown").Select(sample => sample.Name)];

    public static TheoryData<string> Cases => [.. Shipped.Knowledge.Cases.Select(known => known.Id)];

    [Theory, MemberData(nameof(Samples))]
    public void Sample_gets_the_case_its_folder_names(string name)
    {
        var sample = Sample.Of(name);
        Assert.True(sample.IsCaptured || sample.IsBuilt, $"{name}: the first line must say where the text comes from");
        var verdict = Verdicts.Of(sample.Text);
        Assert.NotNull(verdict);
        if (Shipped.Knowledge.Find(sample.Case) is { Kind: CaseKind.Modifier })
        {
            Assert.Contains(sample.Case, verdict.Modifiers.Select(modifier => modifier.Id).Append(verdict.Winner.Case.Id));
            return;
        }

        Assert.Equal(sample.Case, verdict.Winner.Case.Id);
    }

    /// <summary>
    /// Another cause of the same or a higher rank may fit only when the case names it as a neighbour, or one
    /// is the closer form of the other.
    /// </summary>
    [Theory, MemberData(nameof(Samples))]
    public void Sample_is_claimed_by_one_case_only(string name)
    {
        var verdict = Verdicts.Of(Sample.Of(name).Text);
        Assert.NotNull(verdict);
        var winner = verdict.Winner.Case;
        var rivals = verdict.Others
            .Select(other => other.Case)
            .Where(other => other.Kind == CaseKind.Cause && other.Rank >= winner.Rank)
            .Where(other => winner.Neighbours.All(neighbour => neighbour.Case != other.Id)
                && other.Neighbours.All(neighbour => neighbour.Case != winner.Id))
            .Select(other => other.Id);
        Assert.Empty(rivals);
    }

    [Theory, MemberData(nameof(Strangers))]
    public void Text_that_is_no_grid_error_stays_unanswered(string name) => Assert.Null(Verdicts.Of(Sample.Of(name).Text));

    [Theory, MemberData(nameof(Cases))]
    public void Case_has_a_sample_and_says_truly_how_it_was_verified(string id)
    {
        var samples = Sample.OfCases.Where(sample => sample.Case == id).ToArray();
        Assert.NotEmpty(samples);
        if (!samples.Any(sample => sample.IsCaptured))
        {
            Assert.Equal(Proof.Source, Shipped.Knowledge.Find(id)!.Verified.How);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_fragment_of_a_case_is_needed_by_one_of_its_samples(string id)
    {
        var known = Shipped.Knowledge.Find(id)!;
        var sightings = Sample.OfCases.Where(sample => sample.Case == id).Select(sample => Verdicts.Sight(sample.Text)).ToArray();
        var idle = known.Evidence.Must.Concat(known.Evidence.Any)
            .Where(clue => !sightings.Any(sighting => sighting.Find(clue) is not null))
            .Select(clue => $"line {clue.Line}: {string.Join(" / ", clue.Fragments.Select(fragment => fragment.Source))}");
        Assert.Empty(idle);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Case_names_a_neighbour_whose_samples_it_does_not_claim(string id)
    {
        var known = Shipped.Knowledge.Find(id)!;
        if (known.Kind != CaseKind.Cause)
        {
            return;
        }

        var near = known.Neighbours.Select(neighbour => neighbour.Case).Append(known.Parent).ToHashSet();
        Assert.Contains(Sample.OfCases, sample => near.Contains(sample.Case) && Verdicts.Of(sample.Text)?.Winner.Case.Id != id);
    }

    /// <summary>
    /// What <c>gssbot why</c> shows never contradicts the answer: the case that won shows what it was seen by, in a text that is admitted.
    /// </summary>
    [Fact]
    public void What_won_was_seen_and_admitted() => Assert.Empty(Sample.OfCases.AsParallel()
        .Where(sample => Verdicts.Of(sample.Text)?.Winner.Case is { } known && CaseTrial.Of(known, sample.Text, Shipped) is var trial
            && (trial.NotAdmitted is not null
                || (trial.Won && !trial.Clues.Any(clue => clue is { Kind: not "never", Line: not null }))
                || trial.Clues.Any(clue => clue is { Kind: "never", Line: not null })))
        .Select(sample => sample.Name));
}
