using System.IO.Compression;

namespace GssBot.Core.Scanning;

/// <summary>
/// A gzip log as it is unpacked, and whether its end was there. <see cref="GZipStream"/> ends without a word where a file was
/// cut, so one more member is offered to it after the last byte: only behind a whole last member, trailer and all, does it
/// come out as it is.
/// </summary>
/// <param name="packed">One member or several. What follows the last one and is none is left unread, as gzip does.</param>
public sealed class GzipLog(Stream packed) : IDisposable
{
    private readonly PackedSource source = new(packed);
    private GZipStream? unpacked;

    /// <summary>The text of the log.</summary>
    public Stream Text => unpacked ??= new GZipStream(source, CompressionMode.Decompress);

    /// <summary>Asked once, after <see cref="Text"/> was read to its end; reads nothing more of what is packed.</summary>
    public bool EndIsMissing()
    {
        source.IsOver = true;
        Span<byte> read = stackalloc byte[PackedSource.Mark.Length + 1];
        try
        {
            var length = Text.ReadAtLeast(read, read.Length, throwOnEndOfStream: false);
            return source.WasAsked && !read[..length].SequenceEqual(PackedSource.Mark);
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    public void Dispose() => unpacked?.Dispose();
}
