using System.Buffers;
using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Bot.Surfaces;

/// <summary>Words to the bot itself: a call for help, a greeting, thanks.</summary>
internal static class SmallTalk
{
    /// <summary>UTF-16 units; a longer text is taken for an error that is not known.</summary>
    private const int Longest = 80;

    private static readonly SearchValues<char> ErrorSigns = SearchValues.Create("0123456789:;/=\n");
    private static readonly ImmutableArray<string> ErrorWords =
        ["error", "fail", "denied", "refused", "invalid", "expired", "cannot", "can't", "unable"];

    /// <summary>True for nothing at all and for the word <c>help</c>, with any of <c>?!./</c> and blanks around it.</summary>
    public static bool IsCallForHelp(string text) =>
        text.AsSpan().Trim("?!. /\r\n\t") is var word && (word.IsEmpty || word.Equals("help", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a short text in which there is nothing to explain.</summary>
    public static bool Is(string text, Answer answer) =>
        answer is Answer.Unknown { Statuses.IsEmpty: true }
        && answer.Fields.Values.IsEmpty
        && text.Length <= Longest
        && text.AsSpan().IndexOfAny(ErrorSigns) < 0
        && !ErrorWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
