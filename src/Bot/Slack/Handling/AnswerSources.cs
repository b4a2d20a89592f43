using System.Collections.Immutable;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;

namespace GssBot.Bot.Slack.Handling;

/// <summary>What answers come from: text in, answer out, and the answer again from its outline.</summary>
internal sealed record AnswerSource(Func<string, Answer> Explain, Func<AnswerOutline, Answer?> Recall)
{
    /// <summary>Ids of the cases that are met most, the most frequent first; none unless given.</summary>
    public Func<ImmutableArray<string>> Frequent { get; init; } = () => [];

    /// <param name="explainer">The one of now; a site's cases may change while the program runs.</param>
    public static AnswerSource Of(Func<Explainer> explainer) =>
        new(text => explainer().Explain(text), outline => explainer().Recall(outline)) { Frequent = () => explainer().Knowledge.Frequent };
}

/// <param name="Own">With the site's local cases.</param>
/// <param name="Shipped">Without them: for people of another organisation.</param>
internal sealed record AnswerSources(AnswerSource Own, AnswerSource Shipped)
{
    /// <summary>The second base is loaded when the first stranger asks.</summary>
    public static AnswerSources Of(Func<Explainer> own)
    {
        var shipped = new Lazy<Explainer>(() => new Explainer(ShippedCases.Load()));
        return new(AnswerSource.Of(own), AnswerSource.Of(() => shipped.Value));
    }

    public AnswerSource For(bool stranger) => stranger ? Shipped : Own;
}
