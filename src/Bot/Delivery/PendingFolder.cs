using System.Collections.Immutable;

namespace GssBot.Bot.Delivery;

/// <summary>
/// The folder of the replies that are kept. A process holds the files that it wrote and those that it took over, each locked;
/// a file without a lock was left by a process that is gone, here or on another replica, and is taken over where it lies.
/// What the disk does not take is tried again with each later line. Nothing here throws for a disk that fails. Thread-safe.
/// </summary>
internal sealed class PendingFolder(string path, ILogger<PendingFolder> logger, DiskWrite? write = null) : IDisposable
{
    private readonly Lock gate = new();
    private readonly PendingFiles files = new(Path.GetFullPath(path), write);
    private readonly Dictionary<string, PendingEntry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> behind = new(StringComparer.Ordinal);
    private readonly DiskReport report = new(logger);
    private bool isClosed;

    /// <summary>Why the disk does not stand where memory does; null while all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Why what others have left cannot be looked for; null while all is well.</summary>
    public string? LookProblem => files.Problem;

    /// <summary>Lines found that nobody can send, since the start; they lie in the folder as <c>*.unreadable</c>.</summary>
    public int Unreadable => files.Unreadable;

    /// <summary>Writes how a reply stands and flushes it, in place of what was written of it before.</summary>
    public void Write(PendingLine line)
    {
        lock (gate)
        {
            if (isClosed || (line.Kept is null && !entries.ContainsKey(line.Id)))
            {
                return;
            }

            var entry = entries.TryGetValue(line.Id, out var known) ? known : entries[line.Id] = new PendingEntry(line);
            entry.Line = line;
            if (Put(entry))
            {
                CatchUp();
            }

            report.Tell(Problem, LookProblem, Unreadable);
        }
    }

    /// <summary>Takes over what processes that are gone have left. Of a reply that is kept here already a second line is blanked.</summary>
    public ImmutableArray<KeptReply> Adopt()
    {
        lock (gate)
        {
            if (isClosed)
            {
                return [];
            }

            var found = ImmutableArray.CreateBuilder<KeptReply>();
            foreach (var (line, place) in files.TakeOrphans())
            {
                if (entries.TryAdd(line.Id, new PendingEntry(line) { Place = place }))
                {
                    found.Add(line.ToKept()!);
                }
                else
                {
                    files.Drop(place);
                }
            }

            CatchUp();
            report.Tell(Problem, LookProblem, Unreadable);
            return found.ToImmutable();
        }
    }

    /// <summary>Leaves the line of an adopted reply, which cannot be sent, to a person.</summary>
    public void SetAside(string id)
    {
        lock (gate)
        {
            behind.Remove(id);
            if (entries.Remove(id, out var entry) && entry.Place is { } place)
            {
                files.SetAside(place);
            }

            report.Tell(Problem, LookProblem, Unreadable);
        }
    }

    /// <summary>What is left stays on disk, unlocked, for the next process.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isClosed)
            {
                return;
            }

            CatchUp();
            isClosed = true;
            if (entries.Values.Count(entry => entry.Place is null) is > 0 and var lost)
            {
                logger.LostWithTheStop(lost);
            }

            files.Dispose();
        }
    }

    private bool Put(PendingEntry entry)
    {
        try
        {
            Bring(entry);
            behind.Remove(entry.Line.Id);
            return true;
        }
        catch (Exception fault) when (PendingFiles.IsDisk(fault))
        {
            behind.Add(entry.Line.Id);
            Problem = fault.Message.ReplaceLineEndings(" ");
            return false;
        }
    }

    /// <summary>Brings the disk to where memory stands.</summary>
    private void Bring(PendingEntry entry)
    {
        var line = entry.Line;
        if (line.Kept is null)
        {
            if (entry.Place is { } last)
            {
                files.Blank(last);
            }

            entries.Remove(line.Id);
            return;
        }

        var bytes = line.ToBytes();
        if (entry.Place is { } place && entry.Written.AsSpan(1).SequenceEqual(bytes.AsSpan(1)))
        {
            place.File.Mark(place, line.Mark);
            return;
        }

        var old = entry.Place;
        (entry.Place, entry.Written) = (files.Append(bytes), bytes);
        if (old is not null)
        {
            files.Blank(old);
        }
    }

    /// <summary>Tries again what the disk did not take, until it refuses.</summary>
    private void CatchUp()
    {
        foreach (var id in behind.ToArray())
        {
            if (!Put(entries[id]))
            {
                return;
            }
        }

        Problem = null;
    }
}
