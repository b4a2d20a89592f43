namespace GssBot.Core.Scanning;

/// <summary>
/// Cuts a log into entries. Where most lines carry a time, an entry begins with a time; elsewhere every line may begin one.
/// Lines that plainly go on belong to the entry before, also where the log gave each a time: indented ones, further lines of an
/// FTP reply, messages of an error chain.
/// </summary>
internal static class RecordCutter
{
    private const int MaxRecord = 64 * 1024;
    private const int LinesTried = 200;
    private const int LikelyRecord = 64;

    /// <summary>True for a log whose entries begin with a time, told from its first lines.</summary>
    public static bool IsStamped(ReadOnlySpan<char> text)
    {
        var (lines, times) = (0, 0);
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            lines += line.IsWhiteSpace() ? 0 : 1;
            times += Stamp.Of(line).HasTime ? 1 : 0;
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
        var span = text.Span;
        var records = new List<LogRecord>(text.Length / LikelyRecord);
        var (start, startLine, at, line) = (0, linesBefore, 0, linesBefore);
        var open = new OpenRecord(stamped);
        while (at < text.Length)
        {
            var lineEnd = span[at..].IndexOf('\n');
            if (lineEnd < 0 && !final)
            {
                break;
            }

            var end = lineEnd < 0 ? text.Length : at + lineEnd + 1;
            var current = span[at..end];
            var stamp = Stamp.Of(current);
            if (at == start || end - start > MaxRecord || !open.Takes(current, stamp))
            {
                Add(records, text, start, at, startLine);
                (start, startLine) = (at, line);
                open.Begin(current, stamp);
            }

            at = end;
            line++;
        }

        if (final && at > start)
        {
            Add(records, text, start, at, startLine);
            (start, startLine) = (at, line);
        }

        (used, lines) = (start, startLine - linesBefore);
        return records;
    }

    private static void Add(List<LogRecord> records, ReadOnlyMemory<char> text, int start, int end, long line)
    {
        if (end > start && (!char.IsWhiteSpace(text.Span[start]) || !text.Span[start..end].IsWhiteSpace()))
        {
            records.Add(new LogRecord(text[start..end], start, line + 1));
        }
    }
}
