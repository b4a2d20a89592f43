using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Messages;

/// <summary>The notices as Slack's users read them: how they reach the bot, and one text for each.</summary>
internal static class SlackGuide
{
    private static readonly Guide Guide = new(
        "⋮ More actions → Explain this error (if it is not listed: More message shortcuts…)",
        [
            "/gsserr followed by an error text or a status number: only you see the answer. Example: /gsserr 851968",
            "In a thread, or for somebody else's message: ⋮ More actions → Explain this error.",
            "Mention me with the error or with a log file, or send me either as a direct message (text files up to 5 MB).",
            "For a long log: the + beside the message box → Explain a grid error.",
        ]);

    public static string Text(NoticeName name) => name is NoticeName.Help
        ? string.Join('\n', Notices.Help(Guide) is [var lead, .. var ways, var end] ? [lead, .. ways.Select(way => $"• {way}"), end] : [])
        : Notices.Text(name, Guide);
}
