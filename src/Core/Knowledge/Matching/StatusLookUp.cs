using System.Collections.Immutable;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>Looks a status up in the table of cases.</summary>
internal static class StatusLookUp
{
    /// <summary>
    /// The cases of a status, the likelier first: those of its minor, else of a calling error, else of the routine error, else of the bits.
    /// </summary>
    public static IEnumerable<CommonCase> Of(this StatusCases table, StatusReading reading)
    {
        var byMinor = OfMinor(table, reading.Minor?.Name);
        if (reading.Major is not { } major)
        {
            return byMinor.Concat(StatusCounterpart.Of(reading) is { } near ? Routine(table, near.RoutineError) : []).DistinctBy(common =>
                common.Id);
        }

        if (SmallNumbers.FieldOf(reading) is not null)
        {
            return Routine(table, (byte)major.Value);
        }

        var rest = CallingErrors.GlobusMeaning(major) is not null ? table.GlobusToken
            : major.CallingError is >= 1 and <= 3 ? table.Calling
            : major.CallingError != 0 ? table.OtherRoutine
            : major.RoutineError != 0 ? Routine(table, major.RoutineError)
            : Bits(table, major.Supplementary);
        return byMinor.Concat(rest).DistinctBy(common => common.Id);
    }

    /// <summary>The case that a minor status names; null when it names none, or only a symptom.</summary>
    public static NamedCase? NamedBy(this StatusCases table, MinorReading? minor) =>
        minor?.Name is { } name && table.Minor.GetValueOrDefault(name) is { Symptom: false } named ? named : null;

    private static ImmutableArray<CommonCase> Routine(StatusCases table, byte code) =>
        table.Routine.FirstOrDefault(row => row.Code == code)?.Cases ?? table.OtherRoutine;

    private static ImmutableArray<CommonCase> Bits(StatusCases table, ushort bits)
    {
        foreach (var row in table.Bits)
        {
            if ((row.Mask & bits) != 0)
            {
                return row.Cases;
            }
        }

        return [];
    }

    private static ImmutableArray<CommonCase> OfMinor(StatusCases table, string? name) =>
        name is not null && table.Minor.GetValueOrDefault(name) is { } named
            ? [new(named.Id, $"Do the words with the number agree with {name}?", named.Line)]
            : [];
}
