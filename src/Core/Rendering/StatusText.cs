using System.Collections.Immutable;
using System.Text;
using GssBot.Core.Gss;

namespace GssBot.Core.Rendering;

/// <summary>Status readings for a terminal: the layout with this value's bits, then each field in words.</summary>
internal static class StatusText
{
    /// <summary>Plain and wrapped at 80 columns, for a block in Markdown; begins with a heading, ends with a line end.</summary>
    internal static string Block(ImmutableArray<StatusReading> readings)
    {
        var page = new TextPage(new StringBuilder(1024), default, AnswerText.DefaultWidth);
        Write(page, readings);
        return page.ToString().TrimStart('\n');
    }

    internal static void Write(TextPage page, ImmutableArray<StatusReading> readings)
    {
        foreach (var reading in readings)
        {
            Write(page, reading);
        }
    }

    private static void Write(TextPage page, StatusReading reading)
    {
        page.Heading($"Status {PlainText.OneLine(reading.Input)}");
        if (reading.Major is { } major)
        {
            Major(page, reading, major);
        }

        if (reading.Minor is { } minor)
        {
            page.Prose($"{minor.Value} ({minor.Mechanism}){(minor.Name is null ? "" : $" {minor.Name}")}: {minor.Message}", "  Minor status:   ");
        }

        foreach (var other in reading.OtherReadings)
        {
            page.Prose($"{other.Name}, {other.Meaning} {other.Why}", $"  Or ({other.System}): ");
        }
    }

    private static void Major(TextPage page, StatusReading reading, GssStatus major)
    {
        foreach (var line in StatusLayout.Of(major).Split('\n'))
        {
            page.Line($"  {line}");
        }

        page.Prose(reading.CallingError is { } c ? $"{c.Code} {c.Name}: {c.Meaning}" : Bare(major.CallingError), "  Calling error:  ");
        page.Prose(reading.RoutineError is { } r ? $"{r.Code} {r.Name}{Also(r.Aliases)}: {r.Meaning}" : Bare(major.RoutineError), "  Routine error:  ");
        foreach (var bit in reading.Supplementary)
        {
            page.Prose($"{bit.Name}: {bit.Meaning}", $"  Bit {bit.Bit}: ");
        }

        foreach (var undefined in reading.Undefined)
        {
            page.Prose($"{undefined} is set, and no specification defines it.", "  Undefined: ");
        }
    }

    private static string Bare(byte field) => field == 0 ? "none" : $"{field}, which is not defined";

    private static string Also(ImmutableArray<string> aliases) => aliases.IsEmpty ? "" : $" (also {string.Join(", ", aliases)})";
}
