using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Scanning;

/// <summary>Tells by the words alone, without what a log put before them, whether a line plainly goes on with the one before.</summary>
internal static class Continuation
{
    /// <param name="line">The words of the line.</param>
    /// <param name="last">The words of the line before.</param>
    public static bool Goes(ReadOnlySpan<char> line, ReadOnlySpan<char> last)
    {
        if (line.IsEmpty || line[0] is '\r' or '\n')
        {
            return false;
        }

        return line[0] is ' ' or '\t' || IsReplyLine(line) || KnownStarts.BeginsMessage(line) || GoesOn(line, last.TrimEnd());
    }

    /// <summary>The line before asks for more, or was wrapped, and this one does not begin anything.</summary>
    private static bool GoesOn(ReadOnlySpan<char> line, ReadOnlySpan<char> last)
    {
        if (last.IsEmpty || last.EndsWith(" End.", StringComparison.Ordinal) || line.IsWhiteSpace())
        {
            return false;
        }

        if (IsQueued(line) && IsQueued(last) && line[..line.IndexOf(':')].SequenceEqual(last[..last.IndexOf(':')]))
        {
            return true;
        }

        if (AsksForMore(last))
        {
            return true;
        }

        return (IsReplyLine(last) || KnownStarts.BeginsMessage(last))
            && !KnownStarts.Begins(line)
            && !line.StartsWith("error:", StringComparison.Ordinal);
    }

    /// <summary>A heading, or the text of a major status, which the text of the minor follows.</summary>
    private static bool AsksForMore(ReadOnlySpan<char> last) =>
        last.EndsWith("provide more information", StringComparison.Ordinal)
        || last.EndsWith("provide more information) -", StringComparison.Ordinal)
        || last.EndsWith("GSS_S_FAILURE", StringComparison.Ordinal)
        || (last[^1] == ':' && !KnownStarts.BeginsMessage(last));

    /// <summary>
    /// OpenSSL's queue of errors, each behind the number of its thread: <c>139990299645696:error:14089086:SSL routines:…</c>
    /// </summary>
    private static bool IsQueued(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits..].StartsWith(":error:", StringComparison.Ordinal);
    }

    private static bool IsReplyLine(ReadOnlySpan<char> line) =>
        line.Length > 4 && line[0] is '4' or '5' && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2]) && line[3] is '-' or ' ';
}
