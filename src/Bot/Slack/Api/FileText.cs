using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Api;

/// <summary>What came of reading a file. Closed: the text, or why there is none.</summary>
internal abstract record FileText
{
    private FileText() { }

    public sealed record Read(string Text) : FileText;

    /// <param name="Notice">What the user is told.</param>
    public sealed record Failed(NoticeName Notice) : FileText;
}
