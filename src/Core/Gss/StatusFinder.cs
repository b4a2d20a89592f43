using System.Collections.Immutable;
using System.Diagnostics;

namespace GssBot.Core.Gss;

/// <summary>
/// Finds statuses in running text: numbers in every notation, symbols and the words that libraries print for a code.
/// A number counts only with something around it that makes it a status; ports, sizes, ids and dates stay untouched.
/// One pass, linear in the text, nothing decoded before the end.
/// </summary>
internal static class StatusFinder
{
    /// <summary>Most distinct statuses that are looked for; the rest of the text is not read then.</summary>
    public const int Most = 32;

    /// <summary>The statuses in reading order; a value found twice stands there once, at its first place. Never throws.</summary>
    public static ImmutableArray<FoundStatus> Find(string text) => Find(text, isStatusText: false);

    /// <param name="isStatusText">True when the text was handed over as a status: numbers then need no GSS word near them.</param>
    internal static ImmutableArray<FoundStatus> Find(string text, bool isStatusText)
    {
        var scan = new StatusScan(text, isStatusText);
        var hits = scan.Run();
        if (hits.Count == 0)
        {
            return [];
        }

        var globus = SpeaksOfGlobus(text);
        return [.. hits.Select(hit => new FoundStatus(hit.Start, hit.End - hit.Start, Decode(hit, text, globus)))];
    }

    private static StatusReading Decode(StatusHit hit, string text, bool globus)
    {
        var input = text.Substring(hit.Start, Math.Min(hit.End - hit.Start, 200));
        return hit.Kind switch
        {
            HitKind.Macro => StatusMacro.Reading(hit.Macro!, input),
            HitKind.Java =>
                StatusDecoder.Java((int)hit.Value, input)! with { Minor = hit.Minor is { } minor ? MinorDecoder.OfJava(minor) : null },
            HitKind.JGlobus => JGlobus(hit.Value, input),
            HitKind.Minor => StatusDecoder.Minor((int)hit.Value, input, globus),
            HitKind.Symbol => Named(hit, text, input),
            HitKind.Number => StatusDecoder.Number(hit.Value, input),
            HitKind.Major => StatusDecoder.Decode(new(hit.Value), hit.Minor is { } number ? (int)number : null, input, globus),
            _ => throw new UnreachableException(),
        };
    }

    private static StatusReading Named(StatusHit hit, string text, string input) =>
        StatusDecoder.Minor((int)hit.Value, input) with { Minor = MinorDecoder.Named(text.AsSpan(hit.Start, hit.End - hit.Start)) };

    private static StatusReading JGlobus(uint number, string input) => new()
    {
        Input = input,
        Minor =
            new(number, "java", input, "A message of JGlobus (the Java library of Globus): the words behind the number are the reason."),
    };

    private static bool SpeaksOfGlobus(string text) =>
        text.Contains("globus", StringComparison.OrdinalIgnoreCase) || text.Contains("GSI", StringComparison.Ordinal)
        || text.Contains("gsi_", StringComparison.Ordinal) || text.Contains(" Token:", StringComparison.Ordinal);
}
