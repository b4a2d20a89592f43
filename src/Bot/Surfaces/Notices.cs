using System.Collections.Immutable;
using System.Diagnostics;

namespace GssBot.Bot.Surfaces;

/// <summary>The fixed texts in plain words, the same on every platform; each draws them in its own form.</summary>
internal static class Notices
{
    public const string WelcomeTitle = "Hello, I am GssBot";

    private const string Lead = "I explain GridFTP and GSSAPI errors: what is wrong, who must act, what to type, how to prove it.";

    /// <summary>The lines of <see cref="NoticeName.Help"/>: what the bot does, the ways to ask, what becomes of a paste.</summary>
    public static ImmutableArray<string> Help(Guide guide) => [Lead, .. guide.Ways, "What you paste is neither stored nor logged."];

    /// <summary>One text; the first line alone of help and welcome.</summary>
    public static string Text(NoticeName name, Guide guide) => name switch
    {
        NoticeName.Welcome => $"{WelcomeTitle}. {Lead}",
        NoticeName.EmptyMention => $"I cannot read the messages above. On the message with the error choose {guide.MessageMenu}.",
        NoticeName.TooMany => "Too many questions in one minute. Please wait a minute, then ask again.",
        NoticeName.Interrupted => "I was restarted before I could finish answering. Please send it again.",
        NoticeName.Files => "I cannot open files or pictures here. Paste the error as text, best in a code block (type ``` first).",
        NoticeName.FileTooLarge => "This file is larger than 5 MB. Send me the last 200 lines, or run gssbot scan on it.",
        NoticeName.FileScope =>
            "I may not read files in this workspace yet. Ask the person who installed me to allow files:read, or paste the lines.",
        NoticeName.FileNotText => "This is not a text file. Send me the log as text, or paste the lines.",
        NoticeName.FileUnreadable => "I could not read this file. Please paste the lines, or send it again as a text file or snippet.",
        NoticeName.Help => Lead,
        _ => throw new UnreachableException(),
    };

    /// <summary>The notice of a kept reply; <see cref="NoticeName.Interrupted"/> when nobody knows its name.</summary>
    public static NoticeName Named(string? kept) =>
        Enum.TryParse<NoticeName>(kept, out var name) && Enum.IsDefined(name) ? name : NoticeName.Interrupted;
}
