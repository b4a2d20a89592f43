namespace GssBot.Core.Text.Unwrapping;

/// <summary>Signs that a text or a line was cut off.</summary>
internal static class CutEnds
{
    /// <summary>gfal2 keeps this many characters of the message that a Globus library gave it.</summary>
    private const int GfalMessage = 511;

    /// <summary>True for a text that ends in dots, or exactly where a data base column would end.</summary>
    public static bool EndsCut(ReadOnlySpan<char> raw)
    {
        var text = raw.TrimEnd();
        return (text.EndsWith("...", StringComparison.Ordinal) && !text.EndsWith("....", StringComparison.Ordinal))
            || text.EndsWith("\u2026", StringComparison.Ordinal)
            || text.EndsWith("[truncated]", StringComparison.OrdinalIgnoreCase)
            || (raw.Length is 255 or 256 or 500 or 512 or 1000 or 1023 or 1024 or 2000 or 2048 or 4000 or 4096 && !EndsSentence(text));
    }

    /// <summary>True for a line of the user's text that gfal2 cut: the inner message has exactly its longest length.</summary>
    public static bool IsGfalCut(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\r\n\"'}],");
        if (line.Length < GfalMessage)
        {
            return false;
        }

        var inner = line.Length - GfalMessage;
        return line[inner..].StartsWith("globus_", StringComparison.Ordinal) && (inner == 0 || line[inner - 1] == ' ');
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) => text.EndsWith("End.", StringComparison.Ordinal)
        || text.EndsWith("}", StringComparison.Ordinal);
}
