using System.Text;
using GssBot.Core.Scanning;

namespace GssBot.Cli;

/// <summary>Reads what <c>explain</c> and <c>why</c> look at: a file, or standard input for <c>-</c>.</summary>
internal static class Input
{
    /// <summary>16 MiB of UTF-8; what is longer is a log, not a paste.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The whole text. Bytes that are no UTF-8 become U+FFFD; a byte order mark is dropped.</summary>
    /// <exception cref="StoppedException">It cannot be read, or is longer than <see cref="MaxBytes"/>.</exception>
    public static string Text(string name, Terminal terminal)
    {
        if (name == "-" && terminal.InIsTerminal)
        {
            terminal.Error.Write(
                $"gssbot: paste the error here, then press Enter and {(OperatingSystem.IsWindows() ? "Ctrl+Z, Enter" : "Ctrl+D")}\n");
        }

        using var file = Open(name, terminal);
        using var packed = Packed(file);
        var bytes = ReadUpTo(packed?.Text ?? file, MaxBytes + 1, name);
        if (bytes.Length > MaxBytes)
        {
            throw new StoppedException(Exit.Unreadable, $"{Shown(name)} is larger than 16 MiB: use gssbot scan");
        }

        if (packed?.EndIsMissing() is true)
        {
            terminal.Complain($"{Shown(name)} is cut short: the end of the gzip file is missing");
        }

        return Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF');
    }

    /// <exception cref="StoppedException">It cannot be opened.</exception>
    public static Stream Open(string name, Terminal terminal)
    {
        if (name == "-")
        {
            return terminal.In;
        }

        if (Directory.Exists(name))
        {
            throw new StoppedException(Exit.Unreadable, $"{name} is a directory, not a file");
        }

        try
        {
            return new FileStream(name, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoppedException(
                Exit.Unreadable,
                $"{name}: no such file{(name.StartsWith('-') ? " or option" : "")}; it reads files: "
                    + "pipe a text into it (echo 'TEXT' | gssbot), give a number to gssbot decode");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StoppedException(Exit.Unreadable, $"{name} cannot be opened: {error.Message}");
        }
    }

    /// <summary>A rotated log is often a gzip file; it is known by its first two bytes, whatever its name.</summary>
    public static GzipLog? Packed(Stream file)
    {
        if (!file.CanSeek)
        {
            return null;
        }

        Span<byte> mark = stackalloc byte[2];
        var isGzip = file.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2 && mark is [0x1F, 0x8B];
        file.Position = 0;
        return isGzip ? new GzipLog(file) : null;
    }

    public static string Shown(string name) => name == "-" ? "standard input" : name;

    /// <exception cref="StoppedException">The stream cannot be read.</exception>
    public static int Read(Stream stream, Span<byte> into, string name)
    {
        try
        {
            return stream.Read(into);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new StoppedException(Exit.Unreadable, $"{Shown(name)} cannot be read: {error.Message}");
        }
    }

    private static ReadOnlyMemory<byte> ReadUpTo(Stream stream, int most, string name)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (kept.Length < most && (read = Read(stream, buffer, name)) > 0)
        {
            kept.Write(buffer.AsSpan(0, read));
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }
}
