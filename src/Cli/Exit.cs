using GssBot.Core.Answers;

namespace GssBot.Cli;

/// <summary>Exit statuses; of several inputs the highest counts.</summary>
internal static class Exit
{
    public const int Answered = 0;
    public const int NothingKnown = 1;
    public const int Unreadable = 2;
    public const int InvalidCases = 3;

    public static int Of(Answer answer) => answer is Answer.Unknown ? NothingKnown : Answered;
}
