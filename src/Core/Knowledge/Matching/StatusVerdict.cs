using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>The verdict of a decoded status where no case recognised the words round it: the number is a reason too.</summary>
internal static class StatusVerdict
{
    /// <summary>The verdict itself when it names a cause; else that of the last status that names one, or what was there.</summary>
    /// <param name="table">Which cases a number speaks for.</param>
    public static Verdict? Complete(
        Verdict? found, Sighting sighting, ImmutableArray<StatusReading> statuses, StatusCases table, Func<string, Case?> find)
    {
        if (sighting.Paste.Lines.IsEmpty || (found is not null && !GivesWay(found.Winner.Case, table)))
        {
            return found;
        }

        Verdict? best = null;
        foreach (var status in statuses)
        {
            if (Of(status, sighting, table, find) is { } verdict && (best is null || verdict.Certainty >= best.Certainty))
            {
                best = verdict with { Others = found is null ? [] : [found.Winner, .. found.Others] };
            }
        }

        return best ?? found;
    }

    /// <summary>All that the symptom says is that GSS-API failed, or with which status.</summary>
    private static bool GivesWay(Case known, StatusCases table) =>
        known.Kind == CaseKind.CatchAll
        && (table.GivesWay.Any(family => family.Text == known.Family) || known.Evidence.Any.Any(clue => clue.Status is not null));

    private static Verdict? Of(StatusReading status, Sighting sighting, StatusCases table, Func<string, Case?> find)
    {
        var at = Math.Max(0, sighting.Paste.Flat.IndexOf(status.Input, StringComparison.Ordinal));
        var line = sighting.Paste.IndexAt(at);
        if ((ByMinor(status, table) ?? ByRoutine(status, sighting, table, line)) is not { } named
            || find(named.Id) is not { } known || known.Evidence.Never.Any(clue => sighting.Find(clue) is { Cut: false }))
        {
            return null;
        }

        var hit = new ClueHit(null, at, line, Sure: !status.IsNamed, Cut: false, named.AtMost);
        var certainty = known.AtMost < named.AtMost ? known.AtMost : named.AtMost;
        return new Verdict(new Candidate(known, [hit], sighting.Paste.Lines[line].Block, 0, named.AtMost), certainty, [], []);
    }

    /// <summary>A symbol stands in prose too.</summary>
    private static NamedCase? ByMinor(StatusReading status, StatusCases table) =>
        table.NamedBy(status.Minor) is { } named ? status.IsNamed ? named with { AtMost = Certainty.Possible } : named : null;

    /// <summary>
    /// By the words with which a library says a routine error, and who prints them; where a word of the grid stands,
    /// another mechanism may have said it.
    /// </summary>
    private static NamedCase? ByRoutine(StatusReading status, Sighting sighting, StatusCases table, int line)
    {
        var paste = sighting.Paste;
        if (sighting.Topic.Grid || status.Major?.RoutineError is not { } routine
            || table.Said.FirstOrDefault(said => said.Routine == routine
                && paste.Flat.Contains(said.Text, StringComparison.Ordinal)) is not { } said)
        {
            return null;
        }

        return said.By(paste.Lines[line].Speaker);
    }
}
