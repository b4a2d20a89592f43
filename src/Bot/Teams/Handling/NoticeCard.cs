using System.Diagnostics;
using System.Text.Json.Nodes;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Teams;

namespace GssBot.Bot.Teams.Handling;

/// <summary>Draws the fixed notices, and the two cards of the dialog that are no answers.</summary>
internal static class NoticeCard
{
    public static string Summary(NoticeName notice) => Notices.Text(notice, TeamsGuide.Guide);

    public static JsonObject Render(NoticeName notice, CardContext context) => notice switch
    {
        NoticeName.Help => TeamsCard.Frame(Summary(notice), Help(TeamsGuide.HelpTitle, context), []),
        NoticeName.Welcome => TeamsCard.Frame(Summary(notice), Help(Notices.WelcomeTitle, context), []),
        NoticeName.EmptyMention or NoticeName.TooMany or NoticeName.Interrupted or NoticeName.Files or NoticeName.FileTooLarge
            or NoticeName.FileScope or NoticeName.FileNotText or NoticeName.FileUnreadable =>
            TeamsCard.Frame(Summary(notice), [CardJson.Text(Summary(notice))], []),
        _ => throw new UnreachableException(),
    };

    /// <summary>A place to paste into.</summary>
    /// <param name="note">Why it is shown; null at first.</param>
    public static JsonObject PasteForm(string? note)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = CardVerb.PasteInput,
            ["label"] = "The error, all lines of it, or a status number",
            ["isMultiline"] = true,
            ["isRequired"] = true,
            ["errorMessage"] = "Paste an error first.",
            ["maxLength"] = 20_000,
        };
        return TeamsCard.Frame(
            "Paste an error",
            note is null ? [input] : [CardJson.Text(note), input],
            [CardJson.Submit("Explain", new JsonObject { ["verb"] = CardVerb.Paste })]);
    }

    private static IEnumerable<JsonNode> Help(string title, CardContext context)
    {
        yield return CardJson.Heading(title);
        foreach (var line in Notices.Help(TeamsGuide.Guide))
        {
            yield return CardJson.Text(line).With("spacing", "Small");
        }

        if ((context.HelpText ?? context.HelpUrl) is not null)
        {
            yield return CardJson.Marked(CardWords.Help(context));
        }
    }
}
