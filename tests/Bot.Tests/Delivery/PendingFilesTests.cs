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
}
