using System.Buffers;
using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Scanning;

/// <summary>What a log puts before a line's own words: a time, and perhaps who wrote it.</summary>
/// <param name="Clock">Where hours, minutes and seconds begin; negative: the line has no time.</param>
internal readonly record struct Stamp(int Clock)
{
    private const int TimeWithin = 44;
    private const int ClockLength = 8;
    private const int MostApart = 1;

    /// <summary>Sub-seconds and the marks around them.</summary>
    private const string FractionLetters = ".,0123456789";

    private static readonly SearchValues<char> ZoneLetters = SearchValues.Create("Z+-:0123456789");

    public static Stamp None { get; } = new(-1);

    public bool HasTime => Clock >= 0;

    public static Stamp Of(ReadOnlySpan<char> line)
    {
        var window = line[..Math.Min(TimeWithin, line.Length)];
        for (var at = 0; window[at..].IndexOf(':') is var colon and >= 0; at += colon + 1)
        {
            if (at + colon >= 2 && Timestamps.ClockAt(line, at + colon) is var clock and >= 0)
            {
                return new Stamp(clock);
            }
        }

        return None;
    }

    /// <summary>
    /// True when the same program wrote both lines about the same second. Where a log names no program, as that of a container,
    /// all of it is one program's.
    /// </summary>
    /// <param name="words">Where the line's own words begin.</param>
    /// <param name="wordsBefore">Where those of the line before begin.</param>
    public bool HasWriterOf(Stamp other, ReadOnlySpan<char> line, ReadOnlySpan<char> before, out int words, out int wordsBefore)
    {
        words = wordsBefore = 0;
        var same = Clock == other.Clock ? line.CommonPrefixLength(before) : 0;
        if (same < Clock || (same < Clock + ClockLength && Math.Abs(Seconds(line[Clock..]) - Seconds(before[Clock..])) > MostApart)
            || IsInsideBrackets(line[Clock..same]))
        {
            return false;
        }

        var rest = line[(Clock + ClockLength)..].TrimStart(FractionLetters);
        var restBefore = before[(Clock + ClockLength)..].TrimStart(FractionLetters);
        var head = HeadLength(rest);
        words = line.Length - rest.Length + head;
        wordsBefore = before.Length - restBefore.Length + head;
        return head > 0 && restBefore.StartsWith(rest[..head], StringComparison.Ordinal);
    }

    /// <summary>The lines begin to differ in the number of the process, as most of a busy log's do.</summary>
    private static bool IsInsideBrackets(ReadOnlySpan<char> same) => same.LastIndexOf('[') > same.LastIndexOf(']');

    /// <summary>The zone, the one blank that parts it from what follows, and the writer.</summary>
    private static int HeadLength(ReadOnlySpan<char> rest)
    {
        var zone = rest.IndexOfAnyExcept(ZoneLetters);
        if (zone < 0 || rest[zone] != ' ')
        {
            return 0;
        }

        var words = zone + 1;
        return words + LogWriters.LengthAt(rest[words..].TrimEnd("\r\n"), numbered: true);
    }

    private static int Seconds(ReadOnlySpan<char> clock) =>
        (3600 * TwoDigits(clock)) + (60 * TwoDigits(clock[3..])) + TwoDigits(clock[6..]);

    private static int TwoDigits(ReadOnlySpan<char> text) => (10 * (text[0] - '0')) + text[1] - '0';
}
