namespace GssBot.Bot.Slack.Api;

/// <summary>What came of reading a file. Closed: the text, or why there is none.</summary>
internal abstract record FileText
{
    private FileText() { }

    public sealed record Read(string Text) : FileText;

    /// <param name="Notice">The name of the fixed text that tells the user; see <c>Notices</c>.</param>
    public sealed record Failed(string Notice) : FileText;
}
