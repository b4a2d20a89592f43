using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;

namespace GssBot.Core;

/// <summary>One case held against one paste: what of its evidence was found, and what was answered.</summary>
/// <param name="Won">True when the case is the answer.</param>
public sealed record CaseTrial(Case Case, Answer Answer, bool Won, ImmutableArray<ClueTrial> Clues)
{
    /// <summary>Null where the paste is weighed for the case.</summary>
    public Exclusion? NotAdmitted { get; init; }

    /// <summary>Never throws, whatever the text holds.</summary>
    public static CaseTrial Of(Case known, string text, Explainer explainer)
    {
        var paste = Paste.Read(text.Length <= Explainer.MaxLength ? text : text[..Explainer.MaxLength]);
        var (statuses, topic) = (Explainer.StatusesIn(paste), explainer.Knowledge.TopicOf(paste));
        var (sighting, _) = explainer.Knowledge.Look(paste, statuses, topic);
        var answer = explainer.Explain(text);
        var won = (answer as Answer.Known)?.Case == known.Id;
        ImmutableArray<ClueTrial> clues =
        [
            .. Tried("must", known.Evidence.Must, sighting), .. Tried("any", known.Evidence.Any, sighting),
            .. Tried("never", known.Evidence.Never, sighting),
        ];
        var byNumber = won && !clues.Any(clue => clue is { Kind: not "never", Line: not null });
        return new CaseTrial(
            known, answer, won,
            byNumber ? clues.Insert(0, OfStatus(explainer.Knowledge.Judge(paste, statuses, topic)!.Winner, paste)) : clues)
        {
            NotAdmitted = won || answer is Answer.Decoded || !statuses.IsEmpty || topic.Admits(known)
                ? null
                : Exclusion.Of(known, explainer.Knowledge.Vocabulary, paste),
        };
    }

    /// <summary>A number that names a case decides where none of the case's words stands.</summary>
    private static ClueTrial OfStatus(Candidate winner, Paste paste) =>
        new("any", "a status that names this case", LineOf(winner.Deciding, paste));

    private static IEnumerable<ClueTrial> Tried(string kind, ImmutableArray<Clue> clues, Sighting sighting) => clues.Select(clue =>
    {
        // Half of what must not be seen keeps nothing out.
        var hit = sighting.Find(clue) is { } seen && !(kind == "never" && seen.Cut) ? seen : (ClueHit?)null;
        return new ClueTrial(
            kind,
            ClueText.Of(clue) + (hit is { Aside: true } ? " (said in advice, which decides little)" : ""),
            LineOf(hit, sighting.Paste));
    });

    private static int? LineOf(ClueHit? hit, Paste paste) => hit switch
    {
        null => null,
        { At: < 0 } => 0,
        { } seen => paste.Lines[seen.Line].RawLine,
    };
}

/// <param name="Kind">must, any or never.</param>
/// <param name="Shown">The clue as <c>docs/cases.md</c> shows it.</param>
/// <param name="Line">1-based line of the paste where it was seen; 0 when it is true of the paste as a whole;
/// null when it was not seen.</param>
public sealed record ClueTrial(string Kind, string Shown, int? Line);

/// <summary>A paste that is not weighed for a case, because no word in it admits it.</summary>
/// <param name="Nearest">Words that would, the nearest first; at least one in a base with a vocabulary.</param>
/// <param name="Example">The line with which the case file would admit it; null for a shipped case.</param>
public sealed record Exclusion(ImmutableArray<string> Nearest, string? Example)
{
    internal static Exclusion Of(Case known, Vocabulary vocabulary, Paste paste) =>
        new(NotAdmitted.Nearest(known, vocabulary, paste.Flat), known.StepsBy is null ? null : NotAdmitted.Example(known));
}
