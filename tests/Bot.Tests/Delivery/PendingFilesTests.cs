using System.Text;
using GssBot.Bot.Delivery;
using GssBot.Tests;
using Microsoft.Win32.SafeHandles;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>Which file a line goes to, and what becomes of the files that have none left.</summary>
public sealed class PendingFilesTests : IDisposable
{
    private const int Mebibyte = 1024 * 1024;
    private readonly TempFolder folder = new();
    private readonly PendingFiles files;
    private Exception? fault;

    public PendingFilesTests() => files = new PendingFiles(folder.Path, Write);

    private string[] Names => [.. Directory.GetFiles(folder.Path).Select(name => Path.GetFileName(name)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        files.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Lines_go_behind_each_other_into_one_file()
    {
        var (first, second) = (Append("one\n"), Append("second\n"));
        Assert.Same(first.File, second.File);
        Assert.Equal((0, 4, 4, 7), (first.Offset, first.Length, second.Offset, second.Length));
        Assert.Equal("one\nsecond\n", Text(first.File));
    }

    [Fact]
    public void After_a_write_that_failed_the_next_line_goes_to_a_new_file_and_the_old_one_lives_on()
    {
        var first = Append("one\n");
        foreach (var failure
            in new Exception[] { new IOException("stale"), new UnauthorizedAccessException("gone"), new NotSupportedException("no file") })
        {
            fault = failure;
            Assert.Same(failure, Record.Exception(() => Append("two\n")));
            fault = null;
            var next = Append("three\n");
            Assert.NotSame(first.File, next.File);
            files.Blank(first);
            first = next;
        }

        fault = new InvalidOperationException("a fault of ours");
        Assert.Throws<InvalidOperationException>(() => Append("four\n"));
        fault = null;
        Assert.Same(first.File, Append("five\n").File);
        Assert.Equal("three\nfive\n", Text(first.File));
    }

    [Fact]
    public void An_empty_file_whose_first_write_failed_is_taken_away()
    {
        fault = new IOException("full");
        Assert.Throws<IOException>(() => Append("one\n"));
        Assert.Empty(Names);
    }

    [Theory]
    [InlineData(Mebibyte - 1, true)]
    [InlineData(Mebibyte, false)]
    public void A_file_of_a_mebibyte_takes_no_more_lines(int length, bool same)
    {
        var first = Append(new string('x', length));
        Assert.Equal(same, ReferenceEquals(first.File, Append("next\n").File));
    }

    [Fact]
    public void A_full_file_goes_with_its_last_line_and_the_one_that_is_written_to_stays()
    {
        var full = Append(new string('x', Mebibyte));
        var next = Append("next\n");
        Assert.Equal(2, Names.Length);
        files.Blank(full);
        Assert.Equal([Path.GetFileName(next.File.Name)], Names);
        files.Blank(next);
        Assert.Equal([Path.GetFileName(next.File.Name)], Names);
        files.Dispose();
        Assert.Empty(Names);
    }

    [Fact]
    public void A_line_that_is_done_with_is_blanked_where_it_stands_and_the_last_one_empties_the_file()
    {
        var (first, second) = (Append("one\n"), Append("second\n"));
        files.Blank(first);
        Assert.Equal("   \nsecond\n", Text(first.File));
        files.Blank(second);
        Assert.Equal("", Text(first.File));
        Assert.Equal(0, Append("third\n").Offset);
    }

    [Fact]
    public void A_mark_is_one_byte_in_its_place()
    {
        Append("one\n");
        var second = Append("two\n");
        second.File.Mark(second, (byte)'a');
        Assert.Equal("one\nawo\n", Text(second.File));
    }

    [Fact]
    public void A_part_of_a_line_that_was_written_before_the_disk_was_full_is_taken_back()
    {
        var disk = new SmallDisk { Room = 10 };
        using var file = PendingFile.Create(folder.Path, disk.Write);
        file.Append("one\n"u8);
        Assert.Throws<IOException>(() => file.Append("longer than what is left\n"u8));
        Assert.Equal("one\n", Text(file));
        Assert.Equal(4, file.Append("two\n"u8).Offset);
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

    private PendingPlace Append(string line) => files.Append(Encoding.ASCII.GetBytes(line));

    /// <summary>Without the framework's respect for the lock.</summary>
    private static string Text(PendingFile file)
    {
        using var cat = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("cat", [file.Name]) { RedirectStandardOutput = true })!;
        return cat.StandardOutput.ReadToEnd();
    }

    private static string Line(string id) =>
        $$$"""{"id":"{{{id}}}","kept":{"surface":"slack","where":{},"asked":"2026-03-01T12:00:00+00:00"}}""" + "\n";
}
