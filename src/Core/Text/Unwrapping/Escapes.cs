using System.Globalization;

namespace GssBot.Core.Text.Unwrapping;

/// <summary>
/// Line ends and quotes that a log wrote as letters: <c>\n</c>, <c>\r\n</c>, <c>\"</c> (JSON), <c>#012</c>
/// (syslog), <c>%0D%0A</c> (FTP traces).
/// </summary>
internal static class Escapes
{
    /// <summary>Longest path or realm looked at before a backslash.</summary>
    private const int LongestName = 80;

    public static bool In(ReadOnlySpan<char> text) =>
        text.Contains('\\') || text.Contains("#012", StringComparison.Ordinal) || text.Contains("%0", StringComparison.Ordinal);

    public static void Undo(ReadOnlySpan<char> text, TextBuffer into)
    {
        foreach (var range in text.Split('\n'))
        {
            if (range.Start.Value > 0)
            {
                into.Append('\n');
            }

            UndoLine(text[range], into);
        }
    }

    private static void UndoLine(ReadOnlySpan<char> line, TextBuffer into)
    {
        var json = line.Contains('\\') && LooksEscaped(line);
        while (!line.IsEmpty)
        {
            var at = line.IndexOfAny('\\', '#', '%');
            if (at < 0)
            {
                into.Append(line);
                return;
            }

            into.Append(line[..at]);
            line = line[at..];
            var used = line[0] == '\\' ? Backslash(line, json, into) : CodedBreak(line, into);
            if (used == 0)
            {
                into.Append(line[0]);
                used = 1;
            }

            line = line[used..];
        }
    }

    private static int CodedBreak(ReadOnlySpan<char> line, TextBuffer into)
    {
        var syslog = line.StartsWith("#012", StringComparison.Ordinal) && (line.Length == 4 || !char.IsAsciiDigit(line[4]));
        var percent = line.StartsWith("%0A", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("%0D", StringComparison.OrdinalIgnoreCase);
        if (!syslog && !percent)
        {
            return 0;
        }

        into.Append(Draft.Break);
        return syslog ? 4 : 3;
    }

    /// <summary>
    /// One <c>\n</c> that cannot be part of a Windows path or a <c>REALM\name</c> shows that the line was escaped.
    /// </summary>
    private static bool LooksEscaped(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOf('\\'); at >= 0 && at + 1 < line.Length;)
        {
            var escaped = line[at + 1] is 'n' or 'r' && SurelyBreak(line, at);
            if (escaped || (line[at + 1] == '"' && at > 0))
            {
                return true;
            }

            var from = line[at + 1] == '\\' ? at + 1 : at + 2;
            var next = line[from..].IndexOf('\\');
            at = next < 0 ? -1 : from + next;
        }

        return false;
    }

    private static bool SurelyBreak(ReadOnlySpan<char> line, int at)
    {
        var after = line[(at + 2)..];
        if (after.IsEmpty || !char.IsAsciiLetterLower(after[0]) || KnownStarts.BreaksBefore(after))
        {
            return true;
        }

        var window = line[Math.Max(0, at - LongestName)..at];
        var word = window[(window.LastIndexOfAny(" \"'(=") + 1)..];
        word = word.EndsWith("\\", StringComparison.Ordinal) ? word[..^1] : word;
        return !IsPath(word) && word.ContainsAnyInRange('a', 'z');
    }

    /// <summary>A drive, a share, or a backslash before a letter that no escape has.</summary>
    private static bool IsPath(ReadOnlySpan<char> word)
    {
        for (var at = word.IndexOf('\\'); at >= 0;)
        {
            if (at == 0
                || word[at - 1] == ':'
                || (at + 1 < word.Length && word[at + 1] is not ('u' or 'n' or 'r' or 't' or '"' or '\'' or '/' or '\\')))
            {
                return true;
            }

            var next = word[(at + 1)..].IndexOf('\\');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return word.EndsWith(":", StringComparison.Ordinal);
    }

    private static int Backslash(ReadOnlySpan<char> line, bool json, TextBuffer into)
    {
        // A backslash before the escape: the line was escaped twice.
        var start = json && line.Length > 2 && line[1] == '\\' && line[2] is 'n' or 'r' or 't' or '"' ? 1 : 0;
        if (line.Length < start + 2 || !json)
        {
            return 0;
        }

        switch (line[start + 1])
        {
            case 'n' or 'r':
                into.Append(Draft.Break);
                return start + 2;
            case 't':
                into.Append(' ');
                return start + 2;
            case '"' or '\'' or '/' or '\\':
                into.Append(line[start + 1]);
                return start + 2;
            case 'u' when line.Length >= start + 6
                && ushort.TryParse(line.Slice(start + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                into.Append(code is '\n' or '\r' ? Draft.Break : (char)code);
                return start + 6;
            default:
                return 0;
        }
    }
}
