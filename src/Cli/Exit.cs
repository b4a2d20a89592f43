namespace GssBot.Cli;

/// <summary>Exit statuses; of several inputs the highest counts.</summary>
internal static class Exit
{
    public const int Answered = 0;
    public const int NothingKnown = 1;
    public const int Unreadable = 2;
    public const int InvalidCases = 3;

    public static int Of(Core.Answer answer) => answer is Core.Answer.Unknown ? NothingKnown : Answered;
}
