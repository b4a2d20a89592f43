using GssBot.Bot.Delivery;
using GssBot.Tests;
using Microsoft.Win32.SafeHandles;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>Files that were there before: taken over, read, set aside.</summary>
public sealed class PendingFilesReadTests : IDisposable
{
    private const int Mebibyte = 1024 * 1024;
    private readonly TempFolder folder = new();
    private readonly PendingFiles files;
    private Exception? fault;

    public PendingFilesReadTests() => files = new PendingFiles(folder.Path, Write);

    private string[] Names => [.. Directory.GetFiles(folder.Path).Select(name => Path.GetFileName(name)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        files.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Files_of_others_are_taken_over_in_the_order_of_their_names_and_locked_from_then_on()
    {
        foreach (var name in new[] { "b", "a", "c" })
        {
            File.WriteAllText(folder.At($"{name}.jsonl"), Line(name));
        }

        File.WriteAllText(folder.At("d.txt"), Line("d"));
        Assert.Equal(["a", "b", "c"], files.TakeOrphans().Select(found => found.Line.Id));
        Assert.Empty(files.TakeOrphans());
        Assert.Null(files.Problem);
        Assert.True(PendingFile.IsLocked(Assert.Throws<IOException>(() => PendingFile.Take(folder.At("a.jsonl"), Write))));
    }

    [Fact]
    public void Blank_lines_are_none_and_a_file_of_nothing_else_goes()
    {
        File.WriteAllText(folder.At("a.jsonl"), "   \n\r\n \n");
        File.WriteAllText(folder.At("b.jsonl"), "");
        Assert.Empty(files.TakeOrphans());
        Assert.Empty(Names);
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_counted_and_their_file_is_kept_under_another_name()
    {
        File.WriteAllText(folder.At("a.jsonl"), $"what\n{Line("a")}ever\n");
        var (_, place) = Assert.Single(files.TakeOrphans());
        Assert.Equal((2, "a.jsonl"), (files.Unreadable, Assert.Single(Names)));
        files.Blank(place);
        Assert.Equal((2, "a.unreadable"), (files.Unreadable, Assert.Single(Names)));
        Assert.Equal($"what\n{new string(' ', Line("a").Length - 1)}\never\n", File.ReadAllText(folder.At("a.unreadable")));
    }

    [Fact]
    public void A_line_that_is_set_aside_counts_as_one_that_cannot_be_read()
    {
        File.WriteAllText(folder.At("a.jsonl"), Line("a") + Line("b"));
        var found = files.TakeOrphans();
        files.SetAside(found[0].Place);
        Assert.Equal((1, "a.jsonl"), (files.Unreadable, Assert.Single(Names)));
        files.Blank(found[1].Place);
        Assert.Equal((1, "a.unreadable"), (files.Unreadable, Assert.Single(Names)));
    }

    [Theory]
    [InlineData(8 * Mebibyte, 0)]
    [InlineData((8 * Mebibyte) + 1, 1)]
    public void A_file_of_more_than_eight_mebibytes_is_not_read(int length, int unreadable)
    {
        File.WriteAllText(folder.At("a.jsonl"), Line("a").PadRight(length, '\n'));
        Assert.Equal((1 - unreadable, unreadable), (files.TakeOrphans().Count, files.Unreadable));
    }

    [Fact]
    public void A_folder_that_is_none_is_a_problem_and_one_that_is_not_there_is_none()
    {
        using var missing = new PendingFiles(folder.At("none"), Write);
        Assert.Empty(missing.TakeOrphans());
        Assert.Null(missing.Problem);

        File.CreateSymbolicLink(folder.At("loop"), folder.At("loop"));
        using var loop = new PendingFiles(folder.At("loop"), Write);
        Assert.Empty(loop.TakeOrphans());
        Assert.NotNull(loop.Problem);
        File.Delete(folder.At("loop"));
        loop.TakeOrphans();
        Assert.Null(loop.Problem);
    }

    [Fact]
    public void A_second_line_that_the_disk_keeps_is_a_problem_and_no_exception()
    {
        File.WriteAllText(folder.At("a.jsonl"), Line("a") + Line("b"));
        var found = files.TakeOrphans();
        fault = new IOException("read-only\nfile system");
        files.Drop(found[0].Place);
        Assert.Equal("read-only file system", files.Problem);
    }

    private void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        if (fault is not null)
        {
            throw fault;
        }

        RandomAccess.Write(file, bytes, offset);
    }

    private static string Line(string id) =>
        $$$"""{"id":"{{{id}}}","kept":{"surface":"slack","where":{},"asked":"2026-03-01T12:00:00+00:00"}}""" + "\n";
}
