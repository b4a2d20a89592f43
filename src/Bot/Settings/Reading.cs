using System.Collections.Immutable;

namespace GssBot.Bot.Settings;

/// <summary>One section as it was read.</summary>
/// <param name="Options">Complete: a setting that cannot be read has its default.</param>
/// <param name="Faults">Why the program must not start with it, one line each.</param>
/// <param name="Unknown">Settings that nobody knows, each with the nearest one that there is.</param>
internal sealed record Reading<T>(T Options, ImmutableArray<string> Faults, ImmutableArray<string> Unknown)
{
    public static Reading<T> Of(T options, SectionReader reader, IEnumerable<string> contradictions) =>
        new(options, [.. reader.Faults, .. contradictions], reader.Unknown);
}
