using GssBot.Core.Text;

namespace GssBot.Core.Scanning;

/// <summary>
/// Cuts a log into entries. Where most lines carry a time, an entry begins with each time; elsewhere every line is an entry
/// but those that plainly go on: indented ones, further lines of an FTP reply, messages of an error chain.
/// </summary>
internal static class RecordCutter
{
    private const int MaxRecord = 64 * 1024;
    private const int TimeWithin = 44;
    private const int LinesTried = 200;

    /// <summary>True for a log whose entries begin with a time, told from its first lines.</summary>
    public static bool IsStamped(ReadOnlySpan<char> text)
    {
        var (lines, times) = (0, 0);
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            lines += line.IsWhiteSpace() ? 0 : 1;
            times += HasTime(line) ? 1 : 0;
            if (lines == LinesTried)
            {
                break;
            }
        }

        return times * 3 > lines;
    }

    /// <param name="final">False: the last entry may go on and is left for the next window.</param>
    /// <param name="used">Characters that belong to the entries told.</param>
    /// <param name="lines">Line ends in them.</param>
    public static List<LogRecord> Cut(ReadOnlyMemory<char> text, long linesBefore, bool stamped, bool final, out int used, out long lines)
    {
        var records = new List<LogRecord>();
        var (start, startLine, at, line) = (0, linesBefore, 0, linesBefore);
        while (at < text.Length)
        {
            var lineEnd = text.Span[at..].IndexOf('\n');
            if (lineEnd < 0 && !final)
            {
                break;
            }

            var end = lineEnd < 0 ? text.Length : at + lineEnd + 1;

            if (at > start && (Begins(text.Span[at..end], text.Span[start..at], stamped) || end - start > MaxRecord))
            {
                Add(records, text[start..at], startLine);
                (start, startLine) = (at, line);
            }

            at = end;
            line++;
        }

        if (final && at > start)
        {
            Add(records, text[start..at], startLine);
            (start, startLine) = (at, line);
        }

        (used, lines) = (start, startLine - linesBefore);
        return records;
    }

    private static void Add(List<LogRecord> records, ReadOnlyMemory<char> text, long line)
    {
        if (!text.Span.IsWhiteSpace())
        {
            records.Add(new LogRecord(text, line + 1));
        }
    }

    private static bool Begins(ReadOnlySpan<char> line, ReadOnlySpan<char> before, bool stamped)
    {
        if (stamped)
        {
            return HasTime(line);
        }

        return HasTime(line) || !(line[0] is ' ' or '\t' || IsReplyLine(line) || KnownStarts.BeginsMessage(line) || GoesOn(line, before));
    }

    /// <summary>A chain whose message was wrapped: the line before was of a chain and this one does not begin anything.</summary>
    private static bool GoesOn(ReadOnlySpan<char> line, ReadOnlySpan<char> before)
    {
        var last = before.TrimEnd('\n');
        last = last[(last.LastIndexOf('\n') + 1)..];
        return !line.IsWhiteSpace() && !KnownStarts.Begins(line) && !line.StartsWith("error:") && !HasEnded(last)
            && (IsReplyLine(last) || KnownStarts.BeginsMessage(last));
    }

    private static bool HasEnded(ReadOnlySpan<char> line) => line.TrimEnd().EndsWith(" End.");

    private static bool IsReplyLine(ReadOnlySpan<char> line) =>
        line.Length > 4 && line[0] is '4' or '5' && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2]) && line[3] is '-' or ' ';

    private static bool HasTime(ReadOnlySpan<char> line)
    {
        var window = line[..Math.Min(TimeWithin, line.Length)];
        for (var at = 0; window[at..].IndexOf(':') is var colon and >= 0; at += colon + 1)
        {
            if (at + colon >= 2 && Timestamps.ClockLength(line[(at + colon - 2)..]) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
