namespace GssBot.Core.Text.Unwrapping;

/// <summary>The text with wrapped lines in one again and every run of blanks as one.</summary>
internal sealed class Joined : IDisposable
{
    private readonly TextBuffer buffer;
    private readonly List<(int Start, int RawLine)> marks = [];

    /// <summary>Start and origin of each line in <see cref="Text"/>.</summary>
    private readonly List<(int Start, LogOrigin Origin)> lines = [];

    private Joined(int capacity) => buffer = new TextBuffer(capacity);

    public ReadOnlySpan<char> Text => buffer.Text;

    public int Count => lines.Count;

    public static Joined From(ReadOnlySpan<char> text, List<Row> rows)
    {
        var wraps = Wraps.In(rows);
        var joined = new Joined(text.Length);
        for (var i = 0; i < rows.Count; i++)
        {
            var seam = i == 0 ? null : wraps.Seam(text, rows[i - 1], rows[i]);
            joined.Add(text[rows[i].Start..rows[i].End], rows[i], seam);
        }

        return joined;
    }

    /// <summary>Where a line stands in <see cref="Text"/>.</summary>
    public (int Start, int End, LogOrigin Origin) Line(int index) =>
        (lines[index].Start, index + 1 < lines.Count ? lines[index + 1].Start : buffer.Length, lines[index].Origin);

    /// <summary>The user's line that the character at this place came from.</summary>
    public int RawLineAt(int position)
    {
        int low = 0, high = marks.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = marks[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return marks[low].RawLine;
    }

    public void Dispose() => buffer.Dispose();

    private void Add(ReadOnlySpan<char> line, Row row, string? seam)
    {
        if (seam is null)
        {
            lines.Add((buffer.Length, row.Origin));
        }

        buffer.Append(seam);
        marks.Add((buffer.Length, row.RawLine));
        while (line.IndexOf("  ") is var at and >= 0)
        {
            AddWithoutDots(line[..(at + 1)]);
            line = line[at..].TrimStart(' ');
        }

        AddWithoutDots(line);
    }

    /// <summary>The dots of a progress bar are three dots and a blank.</summary>
    private void AddWithoutDots(ReadOnlySpan<char> line)
    {
        while (line.IndexOf("......") is var at and >= 0)
        {
            buffer.Append(line[..at]);
            buffer.Append("... ");
            line = line[at..].TrimStart('.').TrimStart(' ');
        }

        buffer.Append(line);
    }
}
