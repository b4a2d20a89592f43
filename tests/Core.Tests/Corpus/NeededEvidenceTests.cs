using System.Collections.Immutable;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;
using GssBot.Tests;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Corpus;

/// <summary>
/// Each clue of each case is taken out, and each condition of a clue (who printed it, its reply code, the words of a row),
/// one at a time: at least one text of the corpus must then be answered otherwise. What decides nothing is listed and waits for a sample.
/// </summary>
[Trait("Category", "golden")]
public sealed class NeededEvidenceTests
{
    private static readonly ImmutableArray<Case> Cases = Verdicts.Shipped.Knowledge.Cases;

    [Fact]
    public void Every_clue_decides_about_a_text_of_the_corpus()
    {
        var corpus = Sample.All.AsParallel().Select(Look).OfType<Seen>().ToArray();
        Ratchet.Check("samples/undecided-clues.tsv",
            Cases.AsParallel().SelectMany(known => Changes(known).Where(change => !corpus.Any(seen => Notices(seen, known, change)))
                .Select(change => $"{known.Id}\t{change.What}")));
    }

    /// <summary>Null for a text that nobody judges.</summary>
    private static Seen? Look(Sample sample)
    {
        var paste = Paste.Read(sample.Text);
        var statuses = Explainer.StatusesIn(paste);
        var topic = Verdicts.Shipped.Knowledge.TopicOf(paste);
        if (!topic.Any && statuses.IsEmpty)
        {
            return null;
        }

        var (sighting, touched) = Verdicts.Shipped.Knowledge.Look(paste, statuses, topic);
        var candidates = touched.Where(known => !statuses.IsEmpty || topic.Admits(known))
            .Select(known => Candidate.Of(known, sighting))
            .OfType<Candidate>()
            .ToDictionary(candidate => candidate.Case.Id);
        return new Seen(sighting, candidates, Outcome(candidates.Values, sighting));
    }

    /// <summary>The answer to this text is another one when the case is worded so.</summary>
    private static bool Notices(Seen seen, Case known, Change change)
    {
        var (was, now) = (seen.Sighting.Find(change.Clue), change.Looser is { } looser ? seen.Sighting.Find(looser) : null);
        var before = seen.Candidates.GetValueOrDefault(known.Id);
        // A must that is missing lets the case in when it is taken out; all else changes nothing where it is not seen.
        var matters = change is { Must: true, Looser: null } ? was is null || before is not null : was != now;
        if (!matters)
        {
            return false;
        }

        var after = Candidate.Of(change.Changed, seen.Sighting);
        return (before is not null || after is not null)
            && Outcome(seen.Candidates.Values.Where(candidate => candidate != before).Concat(after is null ? [] : [after]), seen.Sighting)
                != seen.Outcome;
    }

    private static string Outcome(IEnumerable<Candidate> candidates, Sighting sighting) =>
        Verdict.Of([.. candidates], sighting) is not { } verdict ? "" :
            $"{verdict.Winner.Case.Id} {verdict.Certainty} {verdict.Winner.Deciding.Line} "
                + $"{string.Join(',', verdict.Modifiers.Select(modifier => modifier.Id))}";

    /// <summary>The case with one thing less in its evidence, once for each thing.</summary>
    private static IEnumerable<Change> Changes(Case known) =>
        In(known, "must", known.Evidence.Must, list => known.Evidence with { Must = list })
            .Concat(In(known, "any", known.Evidence.Any, list => known.Evidence with { Any = list }))
            .Concat(In(known, "never", known.Evidence.Never, list => known.Evidence with { Never = list }));

    private static IEnumerable<Change> In(Case known, string kind, ImmutableArray<Clue> clues, Func<ImmutableArray<Clue>, CaseEvidence> put)
    {
        foreach (var clue in clues)
        {
            var what = $"{kind}\t{ClueText.Of(clue)}";
            if (put(clues.Remove(clue)) is var rest && (rest.Must.Length > 0 || rest.Any.Length > 0))
            {
                yield return new(what, known with { Evidence = rest }, kind == "must", clue, null);
            }

            foreach (var (part, looser) in Looser(clue))
            {
                yield return new(
                    $"{what}\twithout its {part}",
                    known with { Evidence = put(clues.Replace(clue, looser)) },
                    kind == "must",
                    clue,
                    looser);
            }
        }
    }

    /// <summary>
    /// A fact keeps out texts from elsewhere, of which the corpus has few:
    /// <see cref="GssBot.Core.Tests.Knowledge.EvidenceTests"/> holds it.
    /// </summary>
    private static IEnumerable<(string Part, Clue Clue)> Looser(Clue clue)
    {
        var words = !clue.Fragments.IsEmpty;
        if (clue.By is not null && (words || !clue.Codes.IsEmpty))
        {
            yield return ("speaker", clue with { By = null });
        }

        if (!clue.Codes.IsEmpty && (words || clue.By is not null))
        {
            yield return ("reply code", clue with { Codes = [] });
        }

        foreach (var at in Enumerable.Range(0, clue.Fragments.Length > 1 ? clue.Fragments.Length : 0))
        {
            yield return ($"words {at + 1}", clue with { Fragments = clue.Fragments.RemoveAt(at) });
        }
    }

    private sealed record Change(string What, Case Changed, bool Must, Clue Clue, Clue? Looser);

    private sealed record Seen(Sighting Sighting, IReadOnlyDictionary<string, Candidate> Candidates, string Outcome);
}
