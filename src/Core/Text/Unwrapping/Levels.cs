namespace GssBot.Core.Text.Unwrapping;

/// <summary>Words of log levels.</summary>
internal static class Levels
{
    /// <summary>Length of a level word with its brackets, colon and blanks; 0 when the line begins otherwise.</summary>
    public static int LengthAt(ReadOnlySpan<char> line)
    {
        var open = !line.IsEmpty && line[0] is '[' or '<' ? 1 : 0;
        var word = line[open..];
        var length = 0;
        while (length < Math.Min(word.Length, 9) && char.IsAsciiLetter(word[length]))
        {
            length++;
        }

        if (length < 3 || !IsLevel(word[..length]))
        {
            return 0;
        }

        var at = open + length;
        if (open == 1)
        {
            if (at == line.Length || line[at] is not (']' or '>'))
            {
                return 0;
            }

            at++;
        }

        var rest = line[at..];
        if (!rest.IsEmpty && rest[0] is not (' ' or ':' or '['))
        {
            return 0;
        }

        var end = rest.IndexOfAnyExcept(" :");
        return end < 0 ? line.Length : at + end;
    }

    private static bool IsLevel(ReadOnlySpan<char> word)
    {
        Span<char> upper = stackalloc char[word.Length];
        word.ToUpperInvariant(upper);
        return upper is "ERROR" or "ERR" or "WARN" or "WARNING" or "INFO" or "DEBUG" or "FATAL" or "TRACE" or "NOTICE"
            or "CRITICAL" or "SEVERE" or "CRIT";
    }
}
