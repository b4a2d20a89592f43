using GssBot.Core.Answers;

namespace GssBot.Cards.Teams;

/// <summary>The sentences of a card that are not the answer's own.</summary>
public static class CardWords
{
    /// <summary>A style of the host's theme; the words beside it say the same.</summary>
    public static string HeadStyle(Answer answer) => answer switch
    {
        Answer.Known { Certainty: Certainty.Certain or Certainty.Likely } => "attention",
        Answer.Known => "warning",
        Answer.Decoded => "accent",
        _ => "emphasis",
    };

    /// <summary>The line below the heading: where, how sure, who.</summary>
    public static string WhoActs(Answer answer) => answer switch
    {
        Answer.Known => string.Join(" · ", new[] { Of(answer.Side), $"{Words.Of(answer.Certainty)} match", Acts(answer.Actor) }.OfType<string>()),
        Answer.Decoded => "A status, field by field",
        _ => "No known cause fits",
    };

    /// <summary>"Check: ", and who does it when it is not the one who acts.</summary>
    public static string Before(Step step, Answer answer)
    {
        var who = step.Role == answer.Actor || step.Role == Actor.Unknown ? string.Empty : $"{Capital(Words.Person(step.Role))}: ";
        return step.Check ? $"{who}Check: " : who;
    }

    public static string? Of(Retry retry) => retry switch
    {
        Retry.Now => "Try again now.",
        Retry.AfterFix => "Try again after the fix, not before.",
        Retry.Never => "Trying again will not help.",
        _ => null,
    };

    public static string Of(Evidence evidence) => evidence.Speaker == Speaker.Unknown
        ? $"Matched line {evidence.Line}"
        : $"Matched line {evidence.Line}, printed by the {Words.Of(evidence.Speaker)}";

    /// <summary>Markdown: the site's own words, as a link when it has a page.</summary>
    public static string Help(CardContext context)
    {
        var text = context.HelpText ?? "Ask a person";
        return context.HelpUrl is { } url ? Markdown.Link(text, url) : Markdown.Escape(text);
    }

    public static bool IsWebLink(Link link) =>
        Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static string? Of(Side side) => side switch
    {
        Side.Unknown => null,
        Side.User => "Your side",
        Side.Network => "The network",
        _ => $"{Capital(Words.Of(side))} side",
    };

    private static string Acts(Actor actor) => actor switch
    {
        Actor.Unknown => "who must act is not decided yet",
        Actor.User => "you act",
        _ => $"{Words.Person(actor)} acts",
    };

    private static string Capital(string text) => string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
}
