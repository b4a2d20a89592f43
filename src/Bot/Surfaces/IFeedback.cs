using GssBot.Bot.Settings;

namespace GssBot.Bot.Surfaces;

/// <summary>Where "Helpful" and "Not helpful" go: case, word, platform, version; never who, never what was pasted.</summary>
internal interface IFeedback
{
    /// <param name="caseId">Null when no case was named.</param>
    /// <param name="word"><c>helpful</c> or one of the reasons of the form.</param>
    void Note(string platform, string? caseId, string word);
}

/// <summary>Into the log, until a journal takes it.</summary>
internal sealed partial class LoggedFeedback(ILogger<LoggedFeedback> logger) : IFeedback
{
    public void Note(string platform, string? caseId, string word) => Noted(logger, platform, caseId ?? "none", word, ProgramVersion.Text);

    [LoggerMessage(EventId = 310, Level = LogLevel.Information, Message = "Feedback from {Platform} on {Case}: {Word} (version {Version})")]
    private static partial void Noted(ILogger logger, string platform, string @case, string word, string version);
}
