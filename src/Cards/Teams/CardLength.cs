using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;

namespace GssBot.Cards.Teams;

/// <summary>How much of an answer is drawn. The lengths are tried from the longest to the shortest until the card fits.</summary>
/// <param name="Text">UTF-16 units of one text; a longer command is left out whole, half of one must not be typed.</param>
public sealed record CardLength(int Text, int Steps, int Statuses, int Readings, int Evidence, int Alternatives, int Links)
{
    /// <summary>Bytes of one card at most, so that a message with its envelope stays below 25 KB.</summary>
    public const int Largest = 22 * 1024;

    public static ImmutableArray<CardLength> All { get; } =
    [
        new(3000, 20, 4, 6, 2, 3, 6),
        new(1200, 12, 2, 3, 1, 3, 4),
        new(600, 8, 1, 1, 1, 3, 2),
        new(300, 6, 1, 0, 1, 2, 1),
        new(150, 4, 1, 0, 0, 0, 0),
    ];

    /// <summary>The text, or its beginning and an ellipsis; never half a surrogate pair.</summary>
    public string Cut(string text) => CutAt(text, Text);

    public static string CutAt(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    /// <summary>True when nothing of the answer is left out at this length.</summary>
    public bool HoldsAll(Answer answer) =>
        answer.Steps.Length <= Steps && answer.Statuses.Length <= Statuses && answer.Alternatives.Length <= Alternatives
        && answer.Links.Length <= Links && answer.Statuses.All(status => status.OtherReadings.Length <= Readings)
        && answer.Explanation.Length <= Text
        && StepLabel.All(answer.Steps).All(step =>
            step.Label.Length + step.Text.Length <= Text
            && step.Blocks.All(block => block.Lead.Length <= Text && block.Code.Length <= Text));
}
