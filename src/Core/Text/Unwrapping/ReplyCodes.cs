namespace GssBot.Core.Text.Unwrapping;

/// <summary>FTP reply codes (RFC 959, 4.2) at the beginning of a line, in the spellings that clients and wrappers give them.</summary>
internal static class ReplyCodes
{
    /// <summary>The code at the beginning of a line and how long it is with its separator; code 0 when the line has none.</summary>
    /// <param name="Closes">The last line of a reply: the code stands before a blank.</param>
    /// <param name="Opens">The code stands twice, as clients write the first line of a reply.</param>
    public readonly record struct Prefix(int Code, int Length, bool Closes, bool Opens);

    /// <param name="open">Code of the reply whose lines are being read, 0 for none: such a line may go on with a number.</param>
    /// <param name="expected">The line before said that a reply follows: then any text may stand behind the code.</param>
    public static Prefix Read(ReadOnlySpan<char> line, int open, bool expected)
    {
        var code = CodeAt(line);
        if (code == 0)
        {
            return default;
        }

        if (line.Length == 3)
        {
            return expected ? new Prefix(code, 3, false, false) : default;
        }

        var rest = line[4..];
        if (line[3] is '-' or ' ' && CodeAt(rest) == code && rest.Length > 3 && rest[3] is '-' or ' ')
        {
            return new Prefix(code, 8 + BrokenDash(rest[4..]), line[3] == '-' && rest[3] == ' ' && IsEnd(rest[4..]), true);
        }

        return line[3] switch
        {
            '-' when code == open || ((IsReply(code) || expected) && (rest.IsEmpty || !char.IsAsciiDigit(rest[0]) || IsListNumber(rest))) =>
                new Prefix(code, 4, false, false),
            ' ' when BrokenDash(rest) > 0 => new Prefix(code, 6, false, false),
            ' ' when IsEnd(rest) => new Prefix(code, 4, true, false),
            ' ' when IsReply(code) && BeginsText(rest, expected) => new Prefix(code, 4, true, false),
            _ => default,
        };
    }

    /// <summary>
    /// True where a reply line begins inside a one-liner: <c>530-globus…</c>, <c>530 530-</c>, <c>530 End.</c>, <c>530 - globus</c>.
    /// </summary>
    public static bool BeginsInside(ReadOnlySpan<char> text)
    {
        var code = CodeAt(text);
        if (code < 400 || text.Length < 5 || !IsReply(code))
        {
            return false;
        }

        var rest = text[4..];
        return text[3] switch
        {
            '-' => !char.IsAsciiDigit(rest[0]) || IsListNumber(rest) || (CodeAt(rest) == code && rest.Length > 3 && rest[3] is '-' or ' '),
            ' ' => IsEnd(rest)
                || (CodeAt(rest) == code && rest.Length > 3 && rest[3] is '-' or ' ')
                || BrokenDash(rest) > 0,
            _ => false,
        };
    }

    /// <summary>
    /// True where a reply line begins right behind the last letter of the one before:
    /// <c>Permission denied500-globus_xio: …</c>, <c>denied500 End.</c>
    /// </summary>
    public static bool BeginsGlued(ReadOnlySpan<char> text)
    {
        var code = CodeAt(text);
        return code >= 400 && text.Length > 4 && IsReply(code)
            && ((text[3] == '-' && KnownStarts.BeginsMessage(text[4..])) || (text[3] == ' ' && IsEnd(text[4..])));
    }

    /// <summary>Length of the dash in <c>530 - globus_xio: …</c>, as some loggers space it.</summary>
    private static int BrokenDash(ReadOnlySpan<char> text) =>
        text.StartsWith("- ", StringComparison.Ordinal) && KnownStarts.BeginsMessage(text[2..]) ? 2 : 0;

    /// <summary>The places that were searched: <c>530-1) env. var. X509_USER_CERT</c>.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> text) => text.Length > 1 && text[1] == ')';

    private static bool IsEnd(ReadOnlySpan<char> text) => text.StartsWith("End", StringComparison.Ordinal)
        && (text.Length == 3 || !char.IsAsciiLetterOrDigit(text[3]));

    private static bool BeginsText(ReadOnlySpan<char> text, bool expected) =>
        expected
        || (!text.IsEmpty && !IsUnit(text) && (char.IsAsciiLetterUpper(text[0])
            || KnownStarts.BeginsMessage(text)
            || char.IsAsciiDigit(text[0])
            || text[0] is '\'' or '"'));

    /// <summary>What is counted in bytes is no reply.</summary>
    private static bool IsUnit(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] is 'K' or 'M' or 'G' or 'T' && (text[1] == 'B' || text.Slice(1).StartsWith("iB"));

    private static int CodeAt(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] is >= '1' and <= '5' && text[1] is >= '0' and <= '9' && text[2] is >= '0' and <= '9'
        && (text.Length == 3 || !char.IsAsciiDigit(text[3]))
            ? ((text[0] - '0') * 100) + ((text[1] - '0') * 10) + text[2] - '0'
            : 0;

    private static bool IsReply(int code) => code is 110 or 111 or 112 or 120 or 125 or 150
        or 200 or 202 or (>= 211 and <= 215) or 220 or 221 or (>= 225 and <= 235) or 250 or 257
        or 331 or 332 or 334 or 335 or 336 or 350
        or 421 or 422 or 425 or 426 or 430 or 431 or 434 or 436 or (>= 450 and <= 453)
        or (>= 500 and <= 508) or 521 or 522 or (>= 530 and <= 537) or (>= 550 and <= 557);
}
