using System.Collections.Immutable;
using GssBot.Core.Gss;

namespace GssBot.Core.Rendering.Contract;

/// <summary>
/// A status reading as other programs read it: an item of an answer's <c>statuses</c>, and of what <c>gssbot decode</c> prints.
/// </summary>
/// <param name="Value">Null, as <paramref name="Hex"/>, <paramref name="IsError"/> and <paramref name="Macros"/>,
/// where no major was given.</param>
public sealed record StatusObject(
    string Input,
    uint? Value,
    string? Hex,
    bool? IsError,
    CallingErrorInfo? CallingError,
    RoutineErrorInfo? RoutineError,
    ImmutableArray<SupplementaryBitInfo> Supplementary,
    ImmutableArray<string> Undefined,
    MacrosObject? Macros,
    MinorReading? Minor,
    ImmutableArray<OtherReading> OtherReadings)
{
    public static StatusObject Of(StatusReading reading) => new(
        reading.Input, reading.Major?.Value, reading.Major?.Hex, reading.Major?.IsError, reading.CallingError, reading.RoutineError,
        reading.Supplementary, reading.Undefined, reading.Major is { } major ? MacrosObject.Of(major) : null, reading.Minor,
        reading.OtherReadings);
}

/// <summary>What the four macros of RFC 2744 give, each a masked full word.</summary>
public sealed record MacrosObject(uint CallingError, uint RoutineError, uint SupplementaryInfo, uint Error)
{
    public static MacrosObject Of(GssStatus status) =>
        new(status.CallingErrorWord, status.RoutineErrorWord, status.SupplementaryWord, status.ErrorWord);
}
