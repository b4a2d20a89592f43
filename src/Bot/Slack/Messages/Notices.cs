namespace GssBot.Bot.Slack.Messages;

/// <summary>Fixed texts by name; the name is all that is kept of one that could not be sent in time.</summary>
internal static class Notices
{
    public const string Help = "help";
    public const string UseShortcut = "use-shortcut";
    public const string Interrupted = "interrupted";
    public const string TooMany = "too-many";
    public const string FileTooLarge = "file-too-large";
    public const string FileScope = "file-scope";
    public const string FileNotText = "file-not-text";
    public const string FileUnreadable = "file-unreadable";

    /// <summary>Where the message shortcut is in Slack's own menus.</summary>
    public const string ShortcutPath = "⋮ More actions → Explain this error";

    public static string Text(string name) => name switch
    {
        Help => HelpText.All,
        UseShortcut =>
            $"I cannot read the messages above: on the message with the error choose {ShortcutPath} (if it is not listed: More message shortcuts…).",
        Interrupted => "I was restarted before I could finish answering. Please send it again.",
        TooMany => "Too many questions in one minute. Please wait a minute, then ask again.",
        FileTooLarge => "This file is larger than 5 MB. Send me the last 200 lines, or run gssbot scan on it.",
        FileScope => "I may not read files in this workspace yet. Ask the person who installed me to allow files:read, or paste the lines.",
        FileNotText => "This is not a text file. Send me the log as text, or paste the lines.",
        _ => "I could not read this file. Please paste the lines, or send it again as a text file or snippet.",
    };
}
