using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace GssBot.Bot.Delivery;

/// <summary>
/// The files that this process holds: the one that it writes to, and those that still have living lines. Not thread-safe.
/// </summary>
internal sealed class PendingFiles(string folder, DiskWrite? write) : IDisposable
{
    private readonly DiskWrite write = write ?? ToDisk;
    private readonly List<PendingFile> held = [];
    private readonly Dictionary<string, int> unreadable = new(StringComparer.Ordinal);
    private PendingFile? own;

    /// <summary>Why the folder, or a file in it, could not be looked at the last time.</summary>
    public string? Problem { get; private set; }

    public int Unreadable => unreadable.Values.Sum();

    /// <summary>What a disk, a network share or a file that is no file throws.</summary>
    public static bool IsDisk(Exception fault) => fault is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <exception cref="IOException">Nothing was added.</exception>
    public PendingPlace Append(ReadOnlySpan<byte> line)
    {
        if (own is { IsFull: true })
        {
            LetGoOfOwn();
        }

        own ??= Hold(PendingFile.Create(folder, write));
        try
        {
            return own.Append(line);
        }
        catch (Exception fault) when (IsDisk(fault))
        {
            LetGoOfOwn(); // A new one next time: of a share that went stale the old handle never works again.
            throw;
        }
    }

    public void Blank(PendingPlace place)
    {
        place.File.Blank(place);
        CloseIfIdle(place.File);
    }

    /// <summary>As <see cref="Blank"/>, of a line that the disk may as well keep.</summary>
    public void Drop(PendingPlace place)
    {
        try
        {
            Blank(place);
        }
        catch (Exception fault) when (IsDisk(fault))
        {
            Problem = Text(fault);
        }
    }

    public void SetAside(PendingPlace place)
    {
        place.File.SetAside();
        unreadable[place.File.Name] = place.File.Unreadable;
        CloseIfIdle(place.File);
    }

    /// <summary>The lines of every file that is nobody's; from now on it is ours.</summary>
    public List<(PendingLine Line, PendingPlace Place)> TakeOrphans()
    {
        Problem = null;
        var lines = new List<(PendingLine, PendingPlace)>();
        foreach (var name in Names().Except(held.Select(file => file.Name)).Order(StringComparer.Ordinal))
        {
            lines.AddRange(Take(name));
        }

        return lines;
    }

    public void Dispose()
    {
        foreach (var file in held)
        {
            file.Dispose();
        }

        held.Clear();
        own = null;
    }

    private string[] Names()
    {
        try
        {
            return Directory.GetFiles(folder, "*.jsonl");
        }
        catch (DirectoryNotFoundException)
        {
            return []; // Nothing was ever kept here.
        }
        catch (Exception fault) when (IsDisk(fault))
        {
            Problem = Text(fault);
            return [];
        }
    }

    private ImmutableArray<(PendingLine Line, PendingPlace Place)> Take(string name)
    {
        PendingFile? file = null;
        try
        {
            file = PendingFile.Take(name, write);
            var lines = file.Read();
            if (file.Unreadable > 0)
            {
                unreadable[name] = file.Unreadable;
            }

            Hold(file);
            CloseIfIdle(file);
            return lines;
        }
        catch (Exception fault) when (IsDisk(fault))
        {
            file?.Dispose();
            if (fault is not FileNotFoundException && !PendingFile.IsLocked(fault))
            {
                Problem = Text(fault);
            }

            return []; // Gone meanwhile; or locked: its process lives; or unreadable: nothing we could send.
        }
    }

    private PendingFile Hold(PendingFile file)
    {
        held.Add(file);
        return file;
    }

    private void LetGoOfOwn()
    {
        var file = own!;
        own = null;
        CloseIfIdle(file);
    }

    private void CloseIfIdle(PendingFile file)
    {
        if (file.IsIdle && file != own && held.Remove(file))
        {
            file.Dispose();
        }
    }

    private static string Text(Exception fault) => fault.Message.ReplaceLineEndings(" ");

    private static void ToDisk(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        RandomAccess.Write(file, bytes, offset);
        RandomAccess.FlushToDisk(file);
    }
}
