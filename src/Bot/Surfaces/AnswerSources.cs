using GssBot.CaseFiles;
using GssBot.Core;

namespace GssBot.Bot.Surfaces;

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
