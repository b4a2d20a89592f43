using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Teams.Handling;

/// <summary>How the users of Teams reach the bot, and what is said of this platform's own things. Plain text, shown in cards.</summary>
internal static class TeamsGuide
{
    public const string HelpTitle = "Paste an error, get the cause";

    public const string Gone = "I do not have this answer any more. Paste the error again.";

    public const string NothingFound = "I know no such error. Paste a whole error line, or a status number.";

    private const string Menu = "⋯ (More options) > More actions > Explain this error";

    public static Guide Guide { get; } = new(Menu,
    [
        "Here: paste the error, all lines of it, or a status number such as 851968 or 0xD0000.",
        "In a channel or group chat: mention me and paste the error behind it.",
        $"On somebody's message: {Menu}.",
        "While you write: + (Actions and apps) > GssBot, to look an error up and send its card.",
    ]);
}
