using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>Which case answers, how sure that is, and which others fit.</summary>
internal sealed record Verdict(Candidate Winner, Certainty Certainty, ImmutableArray<Candidate> Others, ImmutableArray<Case> Modifiers)
{
    /// <summary>From this rank on a case names a reason; below it only says where something failed.</summary>
    private const int NamesReason = 5;

    public static Verdict? Of(IReadOnlyCollection<Candidate> candidates, Sighting sighting)
    {
        var modifiers = candidates.Where(candidate => candidate.Case.Kind == CaseKind.Modifier).ToArray();
        var answers = candidates
            .Where(candidate => candidate.Case.Kind != CaseKind.Modifier)
            .Concat(modifiers.Where(modifier => !candidates.Any(candidate => modifier.Case.Modifies.Contains(candidate.Case.Id))))
            // Words that stand there whole are not the beginning of longer ones.
            .Where(candidate => !candidate.Cut || !candidates.Any(other => !other.Cut && other.Holds(candidate.Deciding.At)))
            .ToArray();
        if (answers.Length == 0)
        {
            return null;
        }

        var ordered = Order([.. answers.Where(candidate => !SaysNoMore(candidate, answers))]);
        var winner = ordered[0];
        var others = ordered.Skip(1)
            .Where(other => other.Case.Parent != winner.Case.Id && winner.Case.Parent != other.Case.Id)
            .ToImmutableArray();
        return new Verdict(
            winner,
            CertaintyOf(winner, others, sighting),
            others,
            ModifiersOf(winner, modifiers));
    }

    /// <summary>The first that names a side or an actor decides it: the highest rank, then the id.</summary>
    private static ImmutableArray<Case> ModifiersOf(Candidate winner, Candidate[] modifiers) =>
    [
        .. modifiers
            .Select(modifier => modifier.Case)
            .Where(modifier => modifier.Modifies.Contains(winner.Case.Id))
            .OrderByDescending(modifier => modifier.Rank)
            .ThenBy(modifier => modifier.Id, StringComparer.Ordinal),
    ];

    /// <summary>
    /// A cause before a symptom, a closer form before its parent, the last failure before earlier ones, then rank, words said, id.
    /// </summary>
    private static ImmutableArray<Candidate> Order(Candidate[] answers)
    {
        var reasons = answers.Where(candidate => candidate.Case.Kind != CaseKind.CatchAll && candidate.Case.Rank >= NamesReason).ToArray();
        var lastBlock = reasons.Length == 0 ? 0 : reasons.Max(candidate => candidate.Block);
        return [.. answers
            .OrderBy(candidate => candidate.Case.Kind == CaseKind.CatchAll || candidate.Most == Certainty.Possible)
            // A closer form that is only half there does not outdo the wider one that stands there whole.
            .ThenBy(candidate => answers.Any(other => other.Case.Parent == candidate.Case.Id && (candidate.Cut || !other.Cut)))
            .ThenBy(candidate => candidate.Case.Rank < NamesReason)
            .ThenBy(candidate => candidate.Aside)
            .ThenBy(candidate => candidate.Case.Kind != CaseKind.CatchAll && candidate.Block != lastBlock)
            .ThenByDescending(candidate => candidate.Most)
            // What stands there whole says more than what a cut end may have been.
            .ThenBy(candidate => candidate.Cut)
            .ThenByDescending(candidate => candidate.Case.Rank)
            .ThenByDescending(candidate => candidate.Deciding.At)
            .ThenByDescending(candidate => candidate.Letters)
            .ThenBy(candidate => candidate.Case.Id, StringComparer.Ordinal)];
    }

    /// <summary>Cut evidence of which no more is there than the whole words of another case at the same place.</summary>
    private static bool SaysNoMore(Candidate candidate, Candidate[] answers) =>
        candidate.Cut && answers.Any(other => !other.Cut && other.Deciding.At == candidate.Deciding.At);

    private static Certainty CertaintyOf(Candidate winner, ImmutableArray<Candidate> others, Sighting sighting)
    {
        var known = winner.Case;
        var most = Min(known.AtMost, winner.Most);
        if (winner.Cut || winner.IsNamedOnly || known.Kind == CaseKind.CatchAll || (!known.Masks.IsEmpty && known.Kind != CaseKind.Cause))
        {
            most = Min(most, Certainty.Possible);
        }

        var rival = others.Any(other => other.Case.Kind == CaseKind.Cause && !other.Aside && (winner.Cut || !other.Cut)
            && other.Case.Rank >= known.Rank && other.Most >= winner.Most
            && known.Neighbours.All(neighbour => neighbour.Case != other.Case.Id));
        if (rival || !winner.Sure || known.Verified.How == Proof.Source || CutAfter(winner, sighting))
        {
            most = Min(most, Certainty.Likely);
        }

        return most;
    }

    /// <summary>The paste ends cut in the block of the deciding line: what is missing could have said more.</summary>
    private static bool CutAfter(Candidate winner, Sighting sighting) =>
        sighting.Paste.CutAtEnd && !sighting.Paste.Lines.IsEmpty && sighting.Paste.Lines[^1].Block == winner.Block;

    private static Certainty Min(Certainty a, Certainty b) => a < b ? a : b;
}
