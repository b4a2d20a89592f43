using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>The verdict of a decoded status where no case recognised the words round it: the number is a reason too.</summary>
internal static class StatusVerdict
{
    /// <summary>The verdict itself when it names a cause; else that of the last status that names one, or what was there.</summary>
    public static Verdict? Complete(Verdict? found, Sighting sighting, ImmutableArray<StatusReading> statuses, Func<string, Case?> find)
    {
        if (sighting.Paste.Lines.IsEmpty || (found is not null && !(found.Winner.Case.Kind == CaseKind.CatchAll && found.Winner.IsOfGss)))
        {
            return found;
        }
        Verdict? best = null;
        foreach (var status in statuses)
        {
            if (Of(status, sighting, find) is { } verdict && (best is null || verdict.Certainty >= best.Certainty))
            {
                best = verdict with { Others = found is null ? [] : [found.Winner, .. found.Others] };
            }
        }
        return best ?? found;
    }

    private static Verdict? Of(StatusReading status, Sighting sighting, Func<string, Case?> find)
    {
        var at = Math.Max(0, sighting.Paste.Flat.IndexOf(status.Input, StringComparison.Ordinal));
        var line = sighting.Paste.IndexAt(at);
        var (id, most) = CommonCases.NamedBy(status.Minor) is { } named ? (named, MostOf(status)) : ByRoutine(status, sighting, line);
        if (id is null || find(id) is not { } known || known.Evidence.Never.Any(clue => sighting.Find(clue) is { Cut: false }))
        {
            return null;
        }
        var hit = new ClueHit(null, at, line, Sure: !status.IsNamed, Cut: false, most);
        var certainty = known.AtMost < most ? known.AtMost : most;
        return new Verdict(new Candidate(known, [hit], sighting.Paste.Lines[line].Block, 0, most), certainty, [], []);
    }

    /// <summary>A symbol stands in prose too; a Windows code says less than a Kerberos one, because every package returns it.</summary>
    private static Certainty MostOf(StatusReading status) =>
        status.IsNamed || status.Minor is { Mechanism: "sspi", Name: "SEC_E_LOGON_DENIED" or "SEC_E_WRONG_PRINCIPAL" or "SEC_E_UNTRUSTED_ROOT" } ? Certainty.Possible : Certainty.Likely;

    /// <summary>
    /// GSS_S_NO_CRED in the words of MIT and Heimdal: the side that reports it has none. An initiator's is a ticket, an
    /// acceptor's a key. The number alone may be another mechanism's, and Java says its own words for every failure.
    /// </summary>
    private static (string? Id, Certainty Most) ByRoutine(StatusReading status, Sighting sighting, int line)
    {
        var paste = sighting.Paste;
        if (status.Major?.RoutineError != 7 || sighting.Topic.Grid || !paste.Flat.Contains("No credentials were supplied", StringComparison.Ordinal))
        {
            return (null, Certainty.Unknown);
        }
        return paste.Lines[line].Speaker switch
        {
            Speaker.Server => ("krb-keytab-no-entry", Certainty.Possible),
            Speaker.Client => ("krb-no-ccache", Certainty.Likely),
            _ => ("krb-no-ccache", Certainty.Possible),
        };
    }
}
