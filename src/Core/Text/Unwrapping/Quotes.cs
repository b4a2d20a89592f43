namespace GssBot.Core.Text.Unwrapping;

/// <summary>Quote marks, code fences and tracker macros round a line.</summary>
internal static class Quotes
{
    /// <summary>The line without them; empty when it is nothing else.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> line)
    {
        line = StripMarks(line.Trim(' '));
        if (line.IsEmpty)
        {
            return line;
        }

        if (line[0] is '`' or '{' || line[^1] is '`' or '}')
        {
            line = StripFences(line);
        }

        return line;
    }

    private static ReadOnlySpan<char> StripMarks(ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty && line[0] is '>' or '\u00BB')
        {
            line = line[1..].TrimStart(' ');
        }

        return line.StartsWith("// ", StringComparison.Ordinal) ? line[3..].TrimStart(' ') : line is "//" ? default : line;
    }

    private static ReadOnlySpan<char> StripFences(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("```", StringComparison.Ordinal))
        {
            line = line[3..].TrimStart('`');
            line = IsLanguage(line.Trim(' ')) ? default : line;
        }

        foreach (var macro in (ReadOnlySpan<string>)["{quote}", "{noformat}", "{code}"])
        {
            line = line.StartsWith(macro, StringComparison.Ordinal) ? line[macro.Length..] : line;
            line = line.EndsWith(macro, StringComparison.Ordinal) ? line[..^macro.Length] : line;
        }

        return line.Trim('`').Trim(' ');
    }

    /// <summary>The word after an opening fence: <c>console</c>, <c>bash</c>, <c>text</c>.</summary>
    private static bool IsLanguage(ReadOnlySpan<char> word) =>
        word is "console" or "bash" or "sh" or "shell" or "text" or "txt" or "log" or "plain" or "plaintext" or "none"
            or "json" or "python" or "java" or "output" or "console-session" or "code" or "pre";
}
