using System.IO.Compression;

namespace GssBot.Core.Scanning;

/// <summary>What is packed, and then a small gzip member of our own.</summary>
internal sealed class PackedSource(Stream packed) : Stream
{
    private readonly byte[] last = LastMember();
    private int given;

    /// <summary>What our own member holds.</summary>
    public static ReadOnlySpan<byte> Mark => "gssbot: end of log"u8;

    /// <summary>Set when all of what is packed was read.</summary>
    public bool IsOver { get; set; }

    /// <summary>Our own member was asked for; not so where something else than a member follows the last one.</summary>
    public bool WasAsked => given > 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (!IsOver)
        {
            return packed.Read(buffer);
        }

        var length = Math.Min(buffer.Length, last.Length - given);
        last.AsSpan(given, length).CopyTo(buffer);
        given += length;
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        IsOver ? ValueTask.FromResult(Read(buffer.Span)) : packed.ReadAsync(buffer, cancellationToken);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] LastMember()
    {
        using var member = new MemoryStream();
        using (var packing = new GZipStream(member, CompressionLevel.NoCompression, leaveOpen: true))
        {
            packing.Write(Mark);
        }

        return member.ToArray();
    }
}
