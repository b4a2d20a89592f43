using System.Collections.Immutable;

namespace GssBot.Cards;

/// <summary>Why an answer did not help, to choose from.</summary>
/// <param name="Word">As it is counted.</param>
/// <param name="Label">As the user reads it.</param>
public sealed record FeedbackReason(string Word, string Label)
{
    /// <summary>The only ones there are.</summary>
    public static ImmutableArray<FeedbackReason> All { get; } =
    [
        new("wrong-case", "It is another error"),
        new("steps-failed", "The steps did not work"),
        new("not-a-grid-error", "It is no grid error at all"),
    ];

    public static bool IsOne(string? word) => All.Any(reason => reason.Word == word);
}
