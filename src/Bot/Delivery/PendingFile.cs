using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace GssBot.Bot.Delivery;

/// <summary>
/// A file of pending lines, locked from its first to its last moment in this process. Only new replies make it longer: a
/// state is one byte, changed in place, and a line that is done with is blanked. So nothing has to be rewritten, and whoever
/// gets the lock too late finds blanks. Not thread-safe.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    /// <summary>Beyond this a file takes no more lines, so that none lives for ever.</summary>
    private const int FullAt = 1024 * 1024;

    /// <summary>Longer than any that this program writes; what is longer is set aside unread.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    private readonly SafeFileHandle handle;
    private readonly DiskWrite write;
    private long end;
    private int living;
    private bool isKnown;

    private PendingFile(string name, FileMode mode, DiskWrite write)
    {
        handle = File.OpenHandle(name, mode, FileAccess.ReadWrite, FileShare.None);
        (Name, this.write) = (name, write);
    }

    public string Name { get; }

    public bool IsFull => end >= FullAt;

    /// <summary>No reply of it is to be sent any more.</summary>
    public bool IsIdle => living == 0;

    /// <summary>Lines that are none of ours, or were cut off by a crash.</summary>
    public int Unreadable { get; private set; }

    public static PendingFile Create(string folder, DiskWrite write)
    {
        Directory.CreateDirectory(folder);
        var file = new PendingFile(Path.Combine(folder, $"{Guid.NewGuid():N}.jsonl"), FileMode.CreateNew, write) { isKnown = true };
        if (File.Exists(file.Name))
        {
            return file;
        }

        file.Dispose();
        throw new IOException("another process took the new, empty file for an orphan"); // Between its creation and its lock.
    }

    /// <summary>Opens a file that is there.</summary>
    /// <exception cref="IOException">Locked (<see cref="IsLocked"/>): its process lives; or it cannot be read.</exception>
    public static PendingFile Take(string name, DiskWrite write) => new(name, FileMode.Open, write);

    public static bool IsLocked(Exception fault) =>
        fault.HResult is 11 or 35 or unchecked((int)0x80070020); // EWOULDBLOCK of Linux, of macOS, ERROR_SHARING_VIOLATION.

    /// <summary>The lines that live; of an id the last one, the others are blanked.</summary>
    public ImmutableArray<(PendingLine Line, PendingPlace Place)> Read()
    {
        var found = new Dictionary<string, (PendingLine Line, PendingPlace Place)>(StringComparer.Ordinal);
        foreach (var (bytes, place) in Lines())
        {
            if (PendingLine.Parse(bytes.Span) is not { } line)
            {
                Unreadable++;
                continue;
            }

            living++;
            if (found.Remove(line.Id, out var earlier))
            {
                Blank(earlier.Place);
            }

            if (line.Kept is null)
            {
                Blank(place);
            }
            else
            {
                found[line.Id] = (line, place);
            }
        }

        isKnown = true;
        return [.. found.Values];
    }

    /// <exception cref="IOException">Nothing was added.</exception>
    public PendingPlace Append(ReadOnlySpan<byte> line)
    {
        try
        {
            write(handle, line, end);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(handle, end); // A part of the line may stand there.
            throw;
        }

        var place = new PendingPlace(this, end, line.Length);
        end += line.Length;
        living++;
        return place;
    }

    public void Mark(PendingPlace place, byte mark) => write(handle, [mark], place.Offset);

    public void Blank(PendingPlace place)
    {
        if (living > 1 || Unreadable > 0 || !isKnown)
        {
            write(handle, [.. Enumerable.Repeat((byte)' ', place.Length - 1), (byte)'\n'], place.Offset);
        }
        else
        {
            Empty();
        }

        living--;
    }

    /// <summary>Leaves a line that cannot be sent to a person.</summary>
    public void SetAside()
    {
        Unreadable++;
        living--;
    }

    /// <summary>
    /// Lets the lock go. An idle file is deleted; with unreadable lines in it, renamed to <c>.unreadable</c>. Throws nothing.
    /// </summary>
    public void Dispose()
    {
        try
        {
            if (isKnown && IsIdle && Unreadable == 0)
            {
                File.Delete(Name);
            }
            else if (isKnown && IsIdle)
            {
                File.Move(Name, Path.ChangeExtension(Name, ".unreadable"), overwrite: true);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It stays as it is, without a line to be sent; the next look at the folder comes by here again.
        }

        handle.Dispose();
    }

    private void Empty()
    {
        RandomAccess.SetLength(handle, 0);
        RandomAccess.FlushToDisk(handle);
        end = 0;
    }

    private IEnumerable<(ReadOnlyMemory<byte> Bytes, PendingPlace Place)> Lines()
    {
        end = RandomAccess.GetLength(handle);
        if (end > MostBytes)
        {
            Unreadable++;
            yield break;
        }

        var all = new byte[end];
        for (int read, done = 0; done < all.Length; done += read)
        {
            read = RandomAccess.Read(handle, all.AsSpan(done), done);
            if (read == 0)
            {
                throw new EndOfStreamException(Name);
            }
        }

        for (int start = 0, next; start < all.Length; start = next)
        {
            var length = all.AsSpan(start).IndexOf((byte)'\n');
            next = length < 0 ? all.Length : start + length + 1;
            var line = all.AsMemory(start, next - start);
            if (line.Span.ContainsAnyExcept(" \r\n"u8))
            {
                yield return (line, new PendingPlace(this, start, next - start));
            }
        }
    }
}
