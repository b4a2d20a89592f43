namespace GssBot.Cli;

/// <summary>Whole lines of a stream, as many at a time as have arrived.</summary>
internal static class LineBatches
{
    /// <summary>Longest line kept, 96 MiB (16 MiB of text with every byte escaped); what is beyond is dropped.</summary>
    public const int MaxLine = 96 * 1024 * 1024;

    /// <summary>Lines without their ends, blank ones left out. The memory of a batch is valid until the next one is asked for.</summary>
    /// <exception cref="StoppedException">The stream cannot be read.</exception>
    public static IEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>> Of(Stream stream, string name)
    {
        var buffer = new byte[1024 * 1024];
        var held = 0;
        for (var read = 1; read > 0;)
        {
            if (held == buffer.Length && held < MaxLine)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MaxLine));
            }

            held = held == buffer.Length ? held - 1 : held;
            read = Input.Read(stream, buffer.AsSpan(held), name);
            var end = read == 0 ? held : buffer.AsSpan(0, held + read).LastIndexOf((byte)'\n') + 1;
            if (Split(buffer.AsMemory(0, end)) is { Count: > 0 } lines)
            {
                yield return lines;
            }

            buffer.AsSpan(end, held + read - end).CopyTo(buffer);
            held += read - end;
        }
    }

    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> block)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        while (!block.IsEmpty)
        {
            var end = block.Span.IndexOf((byte)'\n');
            var line = end < 0 ? block : block[..end];
            block = end < 0 ? default : block[(end + 1)..];
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
