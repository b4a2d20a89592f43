using GssBot.Core.Answers;

namespace GssBot.Bot.Settings;

/// <summary>Section <c>Help</c>: the human way out on each card.</summary>
internal sealed class HelpOptions : ISection
{
    public static string Section => "Help";

    public string? Text { get; set; }

    [Link]
    public string? Url { get; set; }
}
