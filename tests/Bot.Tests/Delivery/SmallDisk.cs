using Microsoft.Win32.SafeHandles;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>A disk that behaves as a full file system does: what is there can be overwritten, a part of what is new still fits.</summary>
internal sealed class SmallDisk
{
    private readonly Lock gate = new();

    /// <summary>Bytes by which files can grow.</summary>
    public long Room { get; set; }

    /// <summary>Refused writes.</summary>
    public int Refusals { get; private set; }

    public void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        lock (gate)
        {
            var growth = Math.Max(0, offset + bytes.Length - RandomAccess.GetLength(file));
            if (growth > Room)
            {
                Refusals++;
                RandomAccess.Write(file, bytes[..(int)(bytes.Length - growth + Room)], offset);
                throw new IOException("No space left on device");
            }

            Room -= growth;
            RandomAccess.Write(file, bytes, offset);
        }
    }
}
