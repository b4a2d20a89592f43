using System.Diagnostics;
using GssBot.Core.Answers;

namespace GssBot.Cards.Teams;

/// <summary>What the words of an answer need to stand on a Teams card.</summary>
public static class CardWords
{
    /// <summary>A style of the host's theme; the words beside it say the same.</summary>
    public static string HeadStyle(Answer answer) => answer switch
    {
        Answer.Known { Certainty: Certainty.Certain or Certainty.Likely } => "attention",
        Answer.Known => "warning",
        Answer.Decoded => "accent",
        Answer.Unknown => "emphasis",
        _ => throw new UnreachableException(),
    };

    /// <summary>The line below the heading: who, where, how sure; empty for an answer that knows nothing.</summary>
    public static string WhoActs(Answer answer) => Labels.VerdictLine(answer);

    /// <summary>Markdown: the site's own words, as a link when it has a page.</summary>
    public static string Help(CardContext context) =>
        $"{CardLabels.NeedAPerson} "
            + $"{(context.HelpUrl is { } url ? Markdown.Link(context.HelpText ?? url, url) : Markdown.Escape(context.HelpText ?? ""))}";

    public static bool IsWebLink(Link link) =>
        Uri.TryCreate(link.Url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
