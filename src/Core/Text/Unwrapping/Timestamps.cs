using System.Buffers;

namespace GssBot.Core.Text.Unwrapping;

/// <summary>Dates and times at the beginning of a log line, in all the usual notations.</summary>
internal static class Timestamps
{
    private const int Longest = 44;

    private static readonly SearchValues<char> ZoneDigits = SearchValues.Create("0123456789:");

    /// <summary>
    /// Length of the time at the beginning with its zone and brackets; 0 when there is none with at least hours, minutes and seconds.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> line)
    {
        var start = line[0] is '[' or '(' ? 1 : 0;
        if (line.Length < start + 8 || !char.IsAsciiDigit(line[start]))
        {
            return 0;
        }

        var window = line[..Math.Min(Longest, line.Length)];
        var colon = window.IndexOf(':');
        if (colon < 2 || !OnlyDate(window[start..(colon - 2)]))
        {
            return 0;
        }

        var clock = ClockAt(window, colon);
        if (clock < 0)
        {
            return 0;
        }

        var end = clock + ClockLength(window[clock..]);
        end += FractionAndZone(window[end..]);
        end += start == 1 && end < line.Length && line[end] is ']' or ')' ? 1 : 0;
        return end == line.Length || line[end] is ' ' or ':' or ',' or '|' or '-' or '[' ? end + ProcessId(line[end..]) : 0;
    }

    /// <summary>
    /// Where the time begins whose first colon stands there; -1 when none does. A web server parts date and time by a colon
    /// (<c>03/Nov/2026:04:11:02</c>): then that colon is not the time's.
    /// </summary>
    /// <param name="colon">At least 2.</param>
    public static int ClockAt(ReadOnlySpan<char> text, int colon) =>
        ClockLength(text[(colon + 1)..]) > 0 ? colon + 1 : ClockLength(text[(colon - 2)..]) > 0 ? colon - 2 : -1;

    /// <summary>Length of <c>hh:mm:ss</c>; 0 when the text begins otherwise.</summary>
    public static int ClockLength(ReadOnlySpan<char> text) =>
        text.Length >= 8
        && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && text[2] == ':'
        && char.IsAsciiDigit(text[3]) && char.IsAsciiDigit(text[4]) && text[5] == ':'
        && char.IsAsciiDigit(text[6]) && char.IsAsciiDigit(text[7])
            ? 8
            : 0;

    /// <summary>Everything before the clock: digits, the usual separators, a month's name, a T.</summary>
    private static bool OnlyDate(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var value in text)
        {
            letters += char.IsAsciiLetter(value) ? 1 : 0;
            if (!char.IsAsciiLetterOrDigit(value) && value is not ('-' or '/' or '.' or ' ' or ':'))
            {
                return false;
            }
        }

        return letters <= 4;
    }

    private static int FractionAndZone(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (text.Length > 1 && text[0] is '.' or ',')
        {
            at = text.Length > 2 && text[1] == ' ' && char.IsAsciiDigit(text[2]) ? 2 : 1;
            var digits = text[at..].IndexOfAnyExceptInRange('0', '9');
            at = digits < 0 ? text.Length : at + digits;
        }

        var zone = text[at..];
        if (zone.StartsWith("Z", StringComparison.Ordinal))
        {
            return at + 1;
        }

        if (zone.StartsWith(" UTC", StringComparison.Ordinal) || zone.StartsWith(" GMT", StringComparison.Ordinal))
        {
            return at + 4;
        }

        zone = zone.TrimStart(' ');
        if (zone.Length >= 5 && zone[0] is '+' or '-' && char.IsAsciiDigit(zone[1]) && char.IsAsciiDigit(zone[2]))
        {
            var end = zone[1..].IndexOfAnyExcept(ZoneDigits);
            return end < 0 ? text.Length : text.Length - zone.Length + 1 + end;
        }

        return at;
    }

    /// <summary>XRootD writes the number of the process or thread after the time: <c>180629 09:48:26 16956 </c>.</summary>
    private static int ProcessId(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != ' ' || !char.IsAsciiDigit(text[1]))
        {
            return 0;
        }

        var end = text[1..].IndexOfAnyExceptInRange('0', '9');
        return end is > 3 and < 9 && text[1 + end] == ' ' ? 1 + end : 0;
    }
}
