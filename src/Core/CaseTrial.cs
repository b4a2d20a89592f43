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
    /// <summary>Never throws, whatever the text holds.</summary>
    public static CaseTrial Of(Case known, string text, Explainer explainer)
    {
        var paste = Paste.Read(text.Length <= Explainer.MaxLength ? text : text[..Explainer.MaxLength]);
        var (sighting, _) = explainer.Knowledge.Look(paste, Explainer.StatusesIn(paste));
        var answer = explainer.Explain(text);
        var clues = Tried("must", known.Evidence.Must, sighting).Concat(Tried("any", known.Evidence.Any, sighting)).Concat(Tried("never", known.Evidence.Never, sighting));
        return new CaseTrial(known, answer, (answer as Answer.Known)?.Case == known.Id, [.. clues]);
    }

    private static IEnumerable<ClueTrial> Tried(string kind, ImmutableArray<Clue> clues, Sighting sighting) =>
        clues.Select(clue => new ClueTrial(kind, ClueText.Of(clue), LineOf(sighting.Find(clue), sighting.Paste)));

    private static int? LineOf(ClueHit? hit, Paste paste) => hit switch
    {
        null => null,
        { At: < 0 } => 0,
        { } seen => paste.Lines[seen.Line].RawLine,
    };
}

/// <param name="Kind">must, any or never.</param>
/// <param name="Shown">The clue as <c>docs/cases.md</c> shows it.</param>
/// <param name="Line">1-based line of the paste where it was seen; 0 when it is true of the paste as a whole; null when it was not seen.</param>
public sealed record ClueTrial(string Kind, string Shown, int? Line);
