namespace GssBot.Bot.Teams.Handling;

/// <summary>The bot's fixed messages. Plain text, shown in cards.</summary>
internal static class TeamsWords
{
    /// <summary>The answer to an empty mention under somebody's message: the bot sees the mention only, not the message above.</summary>
    public const string EmptyMention =
        "I cannot read the message above. On that message choose ⋯ (More options) > More actions > Explain this error.";

    public const string Files = "I cannot open files or pictures here. Paste the error as text, best in a code block (type ``` first).";

    public const string TooMany = "Too many questions in this minute. Ask again in the next one.";

    public const string HelpTitle = "Paste an error, get the cause";

    public static IReadOnlyList<string> Help { get; } =
    [
        "I explain GridFTP and GSSAPI errors: what is wrong, who must act, what to type, how to prove it.",
        "Here: paste the error, all lines of it, or a status number such as 851968 or 0xD0000.",
        "In a channel or group chat: mention me and paste the error behind it.",
        "On somebody's message: ⋯ (More options) > More actions > Explain this error.",
        "While you write: + (Actions and apps) > GssBot, to look an error up and send its card.",
        "What you paste is neither stored nor logged.",
    ];

    public const string WelcomeTitle = "Hello, I am GssBot";

    public const string Gone = "I do not have this answer any more. Paste the error again.";

    public const string NothingFound = "I know no such error. Paste a whole error line, or a status number.";
}
