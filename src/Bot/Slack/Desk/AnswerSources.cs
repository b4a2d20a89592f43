using GssBot.Core;
using GssBot.Core.Knowledge;

namespace GssBot.Bot.Slack;

/// <summary>What answers come from: text in, answer out, and the answer again from its outline.</summary>
internal sealed record AnswerSource(Func<string, Answer> Explain, Func<AnswerOutline, Answer?> Recall)
{
    public static AnswerSource Of(Explainer explainer) => new(explainer.Explain, explainer.Recall);
}

/// <param name="Own">With the site's local cases.</param>
/// <param name="Shipped">Without them: for people of another organisation.</param>
internal sealed record AnswerSources(AnswerSource Own, AnswerSource Shipped)
{
    /// <summary>The second base is loaded when the first stranger asks.</summary>
    public static AnswerSources Of(Explainer own)
    {
        var shipped = new Lazy<Explainer>(() => new Explainer(KnowledgeBase.Shipped()));
        return new(AnswerSource.Of(own), new AnswerSource(text => shipped.Value.Explain(text), outline => shipped.Value.Recall(outline)));
    }

    public AnswerSource For(bool stranger) => stranger ? Shipped : Own;
}
