using System.Collections.Immutable;
using GssBot.Core;
using GssBot.Core.Answers;

namespace GssBot.Bot.Surfaces;

/// <summary>What answers come from: text in, answer out, and the answer again from its outline.</summary>
internal sealed record AnswerSource(Func<string, Answer> Explain, Func<AnswerOutline, Answer?> Recall)
{
    /// <summary>Ids of the cases that are met most, the most frequent first; none unless given.</summary>
    public Func<ImmutableArray<string>> Frequent { get; init; } = () => [];

    /// <param name="explainer">The one of now; a site's cases may change while the program runs.</param>
    public static AnswerSource Of(Func<Explainer> explainer) =>
        new(text => explainer().Explain(text), outline => explainer().Recall(outline)) { Frequent = () => explainer().Knowledge.Frequent };

    /// <summary>A case as the knowledge base has it, with placeholders for values; null for an id that it does not have.</summary>
    public Answer.Known? OfCase(string id) =>
        Recall(new AnswerOutline(id, Certainty.Possible, Side.Unknown, Actor.Unknown, [])) as Answer.Known;
}
