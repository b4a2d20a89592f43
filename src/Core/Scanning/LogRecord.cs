using GssBot.Core.Answers;

namespace GssBot.Core.Scanning;

/// <summary>One entry of a log, with its continuation lines.</summary>
/// <param name="Start">Where it begins in the window that it was cut from.</param>
/// <param name="Line">1-based line of the log where it begins.</param>
internal readonly record struct LogRecord(ReadOnlyMemory<char> Text, int Start, long Line)
{
    /// <summary>Behind its last character.</summary>
    public int End => Start + Text.Length;
}

/// <summary>What a record tells of a failure.</summary>
/// <param name="Case">Null when no case fits.</param>
/// <param name="Line">The deciding line of the log.</param>
internal sealed record Finding(string? Case, Side Side, Actor Actor, long Line, string Shape, ReadOnlyMemory<char> Text);
