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
        page.Heading(StatusRows.Heading(reading));
        foreach (var line in reading.Major is { } major ? StatusLayout.Of(major).Split('\n') : [])
        {
            page.Line($"  {line}");
        }

        foreach (var row in StatusRows.Of(reading))
        {
            page.Prose(row.Value, $"  {row.Name}:".PadRight(22));
        }
    }
}
