namespace GssBot.Bot.Slack.Messages;

/// <summary>How to use the bot: one message.</summary>
internal static class HelpText
{
    public const string All =
        """
        I explain GridFTP and GSSAPI errors: what is wrong, who must act, what to type.
        • /gsserr followed by an error text or a status number: only you see the answer. Example: /gsserr 851968
        • In a thread, or for somebody else's message: ⋮ More actions → Explain this error.
        • Mention me with the error or with a log file, or send me either as a direct message (text files up to 5 MB).
        • For a long log: the + beside the message box → Explain a grid error.
        What you paste is not stored.
        """;
}
