using System.Collections.Immutable;
using System.Text;

namespace GssBot.Bot.Delivery;

/// <summary>
/// The folder in which each running process keeps a file of its own, locked while it lives. A file without a lock was left
/// by a process that is gone, here or on another replica, and is adopted. Each line is flushed to the disk before
/// <see cref="Write"/> returns. Thread-safe.
/// </summary>
internal sealed class PendingFolder(string path) : IDisposable
{
    /// <summary>Above this the file is written anew with the living lines only; it is emptied anyway when none is left.</summary>
    private const int CompactAt = 4 * 1024 * 1024;

    private readonly string path = Path.GetFullPath(path);
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> living = new(StringComparer.Ordinal);
    private FileStream? file;

    /// <summary>Why the last write failed; null while all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Writes a line and flushes it. A disk that fails is told in <see cref="Problem"/>: the reply lives on in memory.</summary>
    public void Write(PendingLine line)
    {
        lock (gate)
        {
            if (line.Kept is not null)
                living[line.Id] = line.ToJson();
            else
                living.Remove(line.Id);
            try
            {
                Append(line.ToJson());
                Problem = null;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Problem = fault.GetType().Name;
            }
        }
    }

    /// <summary>Takes over what processes that are gone have left; the files are removed once their lines stand in ours.</summary>
    public ImmutableArray<KeptReply> Adopt()
    {
        if (!Directory.Exists(path))
            return [];
        lock (gate)
            return [.. Directory.GetFiles(path, "*.jsonl").Where(name => name != file?.Name).SelectMany(name => AdoptOne(name))];
    }

    public void Dispose()
    {
        lock (gate)
            Close();
    }

    private ImmutableArray<KeptReply> AdoptOne(string name)
    {
        try
        {
            using var orphan = new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            using var reader = new StreamReader(orphan, Encoding.UTF8);
            var last = new Dictionary<string, PendingLine>(StringComparer.Ordinal);
            while (reader.ReadLine() is { } text)
            {
                if (PendingLine.Parse(text) is { } line)
                    last[line.Id] = line;
            }
            ImmutableArray<KeptReply> left = [.. last.Values.Select(line => line.ToKept()).OfType<KeptReply>()];
            foreach (var kept in left)
                Write(PendingLine.Of(kept, trying: false));
            if (Problem is null)
                File.Delete(name);
            return left;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return []; // Locked: its process lives. Or unreadable: nothing we could send.
        }
    }

    private void Append(string line)
    {
        if (living.Count == 0 && file is null)
            return;
        file ??= Create();
        if (living.Count == 0)
            file.SetLength(0);
        else if (Problem is not null || file.Length > CompactAt)
            Compact();
        else
            file.Write(Encoding.UTF8.GetBytes(line + '\n'));
        file.Flush(flushToDisk: true);
    }

    private void Compact()
    {
        var old = file!.Name;
        var compact = Create();
        foreach (var line in living.Values)
            compact.Write(Encoding.UTF8.GetBytes(line + '\n'));
        compact.Flush(flushToDisk: true);
        file.Dispose();
        File.Delete(old);
        file = compact;
    }

    private FileStream Create()
    {
        Directory.CreateDirectory(path);
        return new FileStream(Path.Combine(path, $"{Guid.NewGuid():N}.jsonl"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    private void Close()
    {
        if (file is null)
            return;
        var name = file.Name;
        file.Dispose();
        file = null;
        if (living.Count == 0)
            File.Delete(name);
    }
}
