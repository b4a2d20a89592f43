using System.Collections.Immutable;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Bot.LocalCases;

/// <summary>
/// The explainer of the moment: the shipped cases, with the site's own on top. Exchanged whole when the site's files change,
/// so an answer is made from the one or the other, never from half of each. Thread-safe.
/// </summary>
internal sealed class CurrentExplainer(KnowledgeBase shipped)
{
    private volatile State state = new(new Explainer(shipped), []);

    public Explainer Now => state.Explainer;

    /// <summary>Why the files as they are now cannot be used; <see cref="Now"/> is then made of the last good ones.</summary>
    public ImmutableArray<Problem> Problems => state.Problems;

    /// <summary>Takes the files when all of them are good, else keeps what it has.</summary>
    /// <returns>True when they were taken.</returns>
    public bool Take(CaseDirectory folder)
    {
        var (local, problems) = folder.Problems.IsEmpty ? shipped.With(folder.Files) : (null, folder.Problems);
        state = local is null ? state with { Problems = problems } : new State(new Explainer(local), []);
        return local is not null;
    }

    private sealed record State(Explainer Explainer, ImmutableArray<Problem> Problems);
}
