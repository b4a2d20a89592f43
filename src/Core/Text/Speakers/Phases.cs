using System.Buffers;
using GssBot.Core.Answers;

namespace GssBot.Core.Text.Speakers;

/// <summary>The words with which gfal and FTS say at which end of a copy it went wrong.</summary>
internal static class Phases
{
    private static readonly SearchValues<string> Telling =
        SearchValues.Create(["Could not ", "Can't ", "SOURCE", "DESTINATION", "TRANSFER"], StringComparison.Ordinal);

    /// <summary>Source or destination; unknown for a copy's own phase; null when the line says nothing.</summary>
    public static Speaker? EndIn(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(Telling))
        {
            return StartsFailure(line) ? Speaker.Unknown : null;
        }

        if (line.Contains("Could not ", StringComparison.Ordinal))
        {
            if (Holds(line, "Could not stat the source")
                || Holds(line, "Could not open source")
                || Holds(line, "Could not open the source"))
            {
                return Speaker.Source;
            }

            if (Holds(line, "Could not open destination") || Holds(line, "Could not open the destination")
                || Holds(line, "Could not stat the destination"))
            {
                return Speaker.Destination;
            }
        }

        if (Holds(line, "Can't read from source"))
        {
            return Speaker.Source;
        }

        if (Holds(line, "Can't write to destination"))
        {
            return Speaker.Destination;
        }

        if (line.Contains("DESTINATION", StringComparison.Ordinal) && IsPhase(line, "DESTINATION"))
        {
            return Speaker.Destination;
        }

        if (line.Contains("SOURCE", StringComparison.Ordinal) && IsPhase(line, "SOURCE"))
        {
            return Speaker.Source;
        }

        return StartsFailure(line) || (Holds(line, "TRANSFER") && IsPhase(line, "TRANSFER")) ? Speaker.Unknown : null;
    }

    /// <summary>A new message of a local program: what an older one said about the end is over.</summary>
    private static bool StartsFailure(ReadOnlySpan<char> line) =>
        line.StartsWith("gfal-", StringComparison.Ordinal) || line.StartsWith("error:", StringComparison.Ordinal)
        || line.StartsWith("debug: ", StringComparison.Ordinal);

    /// <summary>The word at the beginning, or behind <c>) - </c> of gfal or <c>[70] </c> of FTS.</summary>
    private static bool IsPhase(ReadOnlySpan<char> line, string word)
    {
        var at = line.IndexOf(word);
        var after = line[(at + word.Length)..];
        var before = line[..at].TrimEnd(' ');
        return (before.IsEmpty || before[^1] is '-' or ']' or '"' || before.EndsWith("GError", StringComparison.Ordinal))
            && (after.IsEmpty || after[0] is ' ' or '[' or ':');
    }

    private static bool Holds(ReadOnlySpan<char> line, string words) => line.Contains(words, StringComparison.Ordinal);
}
