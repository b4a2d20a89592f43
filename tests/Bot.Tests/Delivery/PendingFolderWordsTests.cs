using GssBot.Bot.Delivery;
using Microsoft.Win32.SafeHandles;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>What the log says of the folder of pending replies: each change once.</summary>
public sealed class PendingFolderWordsTests : IDisposable
{
    private static readonly SendOutcome Sent = new SendOutcome.Sent();
    private static readonly SendOutcome Down = new SendOutcome.NotNow();
    private static readonly SendOutcome Lost = new SendOutcome.Unclear();
    private readonly DeliveryBench bench = new();

    private string[] Said => [.. bench.Log.All.Split('\n').Select(line => line.Trim())];

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Each_change_of_the_disk_is_told_once()
    {
        Exception? fault = null;
        using var folder = bench.Pending(bench.Folder, Write);
        for (var round = 0; round < 2; round++)
        {
            fault = new IOException("full\ndisk");
            folder.Write(PendingLine.Of(bench.Kept($"slack:{round}"), trying: false));
            folder.Write(PendingLine.Of(bench.Kept($"slack:{round}a"), trying: false));
            Assert.Equal("full disk", folder.Problem);
            fault = null;
            folder.Write(PendingLine.Of(bench.Kept($"slack:{round}b"), trying: false));
            Assert.Null(folder.Problem);
        }

        const string full = "Error Pending replies cannot be written to disk (full disk); a restart would lose them";
        const string well = "Information Pending replies are all written to disk again";
        Assert.Equal([full, well, full, well], Said);
        Assert.Equal(6, bench.OnDisk.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
        {
            if (fault is not null)
            {
                throw fault;
            }

            RandomAccess.Write(file, bytes, offset);
        }
    }

    [Fact]
    public void Each_change_of_what_can_be_looked_at_is_told_once()
    {
        var path = Path.Combine(bench.Folder, "pending");
        using var folder = bench.Pending(path);
        for (var round = 0; round < 2; round++)
        {
            File.CreateSymbolicLink(path, path);
            folder.Adopt();
            folder.Adopt();
            Assert.NotNull(folder.LookProblem);
            File.Delete(path);
            folder.Adopt();
            folder.Adopt();
            Assert.Null(folder.LookProblem);
        }

        Assert.Equal(4, Said.Length);
        Assert.All([Said[0], Said[2]], line =>
            Assert.StartsWith("Error Pending replies of other processes cannot be looked for (", line, StringComparison.Ordinal));
        Assert.All(
            [Said[1], Said[3]], line => Assert.Equal("Information Pending replies of other processes can be looked for again", line));
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_told_when_they_are_more()
    {
        using var folder = bench.Pending(bench.Folder);
        File.WriteAllText(Path.Combine(bench.Folder, "a.jsonl"), "what\n");
        folder.Adopt();
        folder.Adopt();
        File.WriteAllText(Path.Combine(bench.Folder, "b.jsonl"), "what\never\n");
        folder.Adopt();
        Assert.Equal(
            [
                "Error 1 lines of pending replies cannot be read; they are set aside as *.unreadable",
                "Error 3 lines of pending replies cannot be read; they are set aside as *.unreadable"
            ],
            Said);
        Assert.Equal(3, folder.Unreadable);
    }
}
