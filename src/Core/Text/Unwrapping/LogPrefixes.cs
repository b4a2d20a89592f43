namespace GssBot.Core.Text.Unwrapping;

/// <summary>Times, levels, program names and threads that a log puts in front of a line.</summary>
internal static class LogPrefixes
{
    private const int MostPrefixes = 4;

    /// <summary>Moves past the prefixes; tells what they say about the writer.</summary>
    public static LogOrigin Strip(ref ReadOnlySpan<char> line)
    {
        var origin = LogOrigin.None;
        for (var i = 0; i < MostPrefixes && line.Length > 8; i++)
        {
            var length = GridFtpLog(line, out var found);
            length = length > 0 ? length : Syslog(line, out found);
            length = length > 0 ? length : TimeAndLevel(line, out found);
            if (length == 0)
            {
                break;
            }

            line = line[length..].TrimStart(' ');
            origin = found > origin ? found : origin;
        }

        return origin;
    }

    /// <summary><c>[4711] Tue Jun 10 09:49:43 2025 :: host:port: [SERVER]: </c>, the address and the role only where they stand.</summary>
    private static int GridFtpLog(ReadOnlySpan<char> line, out LogOrigin origin)
    {
        origin = LogOrigin.ServerLog;
        var close = line[0] == '[' ? line[..Math.Min(12, line.Length)].IndexOf(']') : -1;
        if (close < 2 || !char.IsAsciiDigit(line[1]))
        {
            return 0;
        }

        var end = line[..Math.Min(60, line.Length)].IndexOf(" :: ");
        if (end < close)
        {
            return 0;
        }

        var length = end + " :: ".Length;
        var rest = line[length..Math.Min(length + 300, line.Length)];
        var role = rest.IndexOf(": [SERVER]: ");
        role = role >= 0 ? role : rest.IndexOf(": [CLIENT]: ");
        return role > 0 && !rest[..role].Contains(' ') ? length + role + ": [SERVER]: ".Length : length;
    }

    /// <summary><c>Nov  3 04:12:01 node07 sshd[4211]: </c></summary>
    private static int Syslog(ReadOnlySpan<char> line, out LogOrigin origin)
    {
        origin = LogOrigin.SomeLog;
        if (line.Length < 20 || !char.IsAsciiLetterUpper(line[0]) || !char.IsAsciiLetter(line[2]) || line[3] != ' ')
        {
            return 0;
        }

        var at = 4;
        at += Run(line[at..], ' ');
        at += Digits(line[at..]);
        at += Run(line[at..], ' ');
        var clock = Timestamps.ClockLength(line[at..]);
        if (clock == 0)
        {
            return 0;
        }

        at += clock;
        at += Fraction(line[at..]);
        at += Run(line[at..], ' ');
        return at + LogWriters.LengthAt(line[at..], numbered: false, out origin);
    }

    /// <summary><c>2026-11-03T04:11:02.123Z ERROR [transfer-3] </c> and its many relatives.</summary>
    private static int TimeAndLevel(ReadOnlySpan<char> line, out LogOrigin origin)
    {
        origin = LogOrigin.SomeLog;
        var time = Timestamps.LengthAt(line);
        if (time == 0)
        {
            return 0;
        }

        var at = time + Separators(line[time..]);
        var writer = LogWriters.LengthAt(line[at..], numbered: true, out origin);
        if (writer > 0)
        {
            return at + writer;
        }

        var level = NamedLevel(line[at..]);
        at += level + Bracketed(line[(at + level)..]);
        at += level == 0 ? Levels.LengthAt(line[at..]) : 0;
        at += Separators(line[at..]);
        origin = InCell(line[at..]) ? LogOrigin.ServerProgram : origin;
        return at;
    }

    /// <summary>A cell of dCache, which only servers have: <c>(GFTP-door7) [door:GFTP-door7] </c>.</summary>
    private static bool InCell(ReadOnlySpan<char> line)
    {
        var end = line.IsEmpty || line[0] != '(' ? -1 : line[..Math.Min(80, line.Length)].IndexOf(") [");
        return end > 1 && !line[..end].Contains(' ');
    }

    /// <summary>
    /// A level, also behind the name of the program: <c>dirac-proxy-init[O0bS]   INFO: </c>. In small letters it belongs to the
    /// message: <c>OpenSSL Error: </c>.
    /// </summary>
    private static int NamedLevel(ReadOnlySpan<char> line)
    {
        var level = Levels.LengthAt(line);
        var name = level > 0 ? -1 : line[..Math.Min(48, line.Length)].IndexOf(' ');
        if (name <= 0)
        {
            return level;
        }

        name += Run(line[name..], ' ');
        var behind = Levels.LengthAt(line[name..]);
        return behind > 0 && char.IsAsciiLetterUpper(line[name + 1]) && line[name + behind - 1] is ' ' or ':' ? name + behind : level;
    }

    /// <summary>A thread or module in brackets: no blank in it, at most 60 characters.</summary>
    private static int Bracketed(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || (line[0] != '[' && !line.StartsWith("(D_", StringComparison.Ordinal)))
        {
            return 0;
        }

        var end = line[..Math.Min(60, line.Length)].IndexOfAny(']', ')', ' ');
        return end > 1 && line[end] != ' ' ? end + 1 + Separators(line[(end + 1)..]) : 0;
    }

    private static int Separators(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(" -:,|");
        return end < 0 ? line.Length : end;
    }

    private static int Run(ReadOnlySpan<char> line, char value)
    {
        var end = line.IndexOfAnyExcept(value);
        return end < 0 ? line.Length : end;
    }

    /// <summary><c>.123456</c> behind the seconds.</summary>
    private static int Fraction(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[0] == '.' && char.IsAsciiDigit(line[1]) ? 1 + Digits(line[1..]) : 0;

    private static int Digits(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? line.Length : end;
    }
}
