using System.Collections.Immutable;
using System.Globalization;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Core.Rendering;

/// <summary>One field of a status in words.</summary>
/// <param name="Name">Such as "Routine error".</param>
/// <param name="Brief">The value by number and name, for a line of many.</param>
/// <param name="Meaning">What it means, a sentence; null when there is no more to say.</param>
/// <param name="Aliases">Other names of the value.</param>
public sealed record StatusRow(string Name, string Brief, string? Meaning, ImmutableArray<string> Aliases)
{
    public string Value =>
        $"{Brief}{(Aliases.IsEmpty ? "" : $" (also {string.Join(", ", Aliases)})")}{(Meaning is null ? "" : $": {Meaning}")}";
}

/// <summary>A status reading in words, once for every rendering: field by field as rows, or all in a line.</summary>
public static class StatusRows
{
    private const string None = "none", Undefined = "no specification defines it";

    /// <summary><c>Status 851968</c>, the number as it was read.</summary>
    public static string Heading(StatusReading reading) => $"Status {PlainText.OneLine(reading.Input)}";

    /// <summary><c>Status 851968 · 0x000D0000 = 851968 · routine error 13 GSS_S_FAILURE</c>: what is set, without its meaning.</summary>
    public static string Line(StatusReading reading)
    {
        var number = reading.Major is { } major ? $"{major.Hex} = {major.Value.ToString(CultureInfo.InvariantCulture)}" : null;
        var isReadOtherwise = reading.Major is null && reading.Minor is null;
        var fields = (isReadOtherwise ? Others(reading) : Own(reading)).Where(row => row.Brief != None).Select(row =>
            $"{char.ToLowerInvariant(row.Name[0])}{row.Name[1..]} {row.Brief}");
        return string.Join(Labels.Between, fields.Prepend(number).Prepend(Heading(reading)).OfType<string>());
    }

    /// <summary>
    /// The fields from the most to the least significant bit (RFC 2744, 3.9.1), the minor by mechanism, then how else it can be read.
    /// </summary>
    public static ImmutableArray<StatusRow> Of(StatusReading reading) => [.. Own(reading), .. Others(reading)];

    private static IEnumerable<StatusRow> Own(StatusReading reading)
    {
        if (reading.Major is { } major)
        {
            yield return reading.CallingError is { } calling
                ? Named("Calling error", calling.Code, calling.Name, calling.Aliases, calling.Meaning)
                : Bare("Calling error", major.CallingError);
            yield return reading.RoutineError is { } routine
                ? Named("Routine error", routine.Code, routine.Name, routine.Aliases, routine.Meaning)
                : Bare("Routine error", major.RoutineError);
            foreach (var row in Bits(reading, major.Supplementary))
            {
                yield return row;
            }
        }

        if (reading.Minor is { } minor)
        {
            yield return new(
                "Minor status",
                $"{minor.Value.ToString(CultureInfo.InvariantCulture)} ({minor.Mechanism}){(minor.Name is { } name ? $" {name}" : "")}",
                minor.Message, []);
        }
    }

    private static IEnumerable<StatusRow> Bits(StatusReading reading, ushort field)
    {
        if (field == 0)
        {
            yield return new("Supplementary bits", None, null, []);
        }

        for (var bit = 0; bit < 16; bit++)
        {
            if ((field >> bit & 1) != 0)
            {
                var defined = reading.Supplementary.FirstOrDefault(info => info.Bit == bit);
                yield return new(
                    "Supplementary bit", defined is null ? $"{bit}" : $"{bit} {defined.Name}", defined?.Meaning ?? Undefined, []);
            }
        }
    }

    private static IEnumerable<StatusRow> Others(StatusReading reading) =>
        reading.OtherReadings.Select(other =>
            new StatusRow($"Or ({other.System})", other.Name, $"{Ended(other.Meaning)} {Ended(other.Why)}", []));

    private static StatusRow Named(string field, int code, string name, ImmutableArray<string> aliases, string meaning) =>
        new(field, $"{code} {name}", meaning, aliases);

    private static StatusRow Bare(string field, byte code) => code == 0 ? new(field, None, null, []) : new(field, $"{code}", Undefined, []);

    private static string Ended(string text) => text is [.., '.' or '!' or '?' or '…'] ? text : $"{text}.";
}
