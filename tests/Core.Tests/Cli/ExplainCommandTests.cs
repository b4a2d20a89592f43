using System.Text.Json;
using GssBot.Cli;
using GssBot.Tests;

namespace GssBot.Core.Tests.Cli;

public sealed class ExplainCommandTests
{
    [Fact]
    public void Nothing_known_is_said_plainly_and_ends_with_1()
    {
        var run = Run.Of(["explain"], "the cat sat on the mat");
        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.StartsWith("I do not know this error", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/at/all", "no such file")]
    [InlineData("/", "is a directory, not a file")]
    public void Input_that_cannot_be_read_is_one_line_and_ends_with_2(string file, string reason)
    {
        var run = Run.Of(["explain", file]);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(reason, Assert.Single(run.Error.TrimEnd('\n').Split('\n')));
    }

    [Theory]
    [InlineData("explain", "--format", "pink")]
    [InlineData("no-such-command")]
    [InlineData("explain", "--format")]
    public void Wrong_usage_is_one_line_and_ends_with_2(params string[] args)
    {
        var run = Run.Of(args);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Log_of_more_than_16_MiB_is_sent_to_scan()
    {
        var run = Run.Of(["explain"], new byte[(16 * 1024 * 1024) + 1]);
        Assert.Equal(2, run.Exit);
        Assert.Contains("use gssbot scan", run.Error);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_taken_as_they_come()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        Assert.Equal((1, ""), (Run.Of(["explain"], bytes).Exit, Run.Of(["explain"], bytes).Error));
    }

    [Fact]
    public void Several_files_give_one_json_object_a_line_with_the_name_as_id()
    {
        var file = Path.Combine(Checkout.Root, "global.json");
        var run = Run.Of(["explain", file, "-", "--format", "json"], "x");
        Assert.Equal([file, "-"], run.Out.TrimEnd('\n').Split('\n').Select(Id));
    }

    [Fact]
    public void One_unreadable_file_does_not_keep_the_others_from_an_answer()
    {
        var run = Run.Of(["explain", "/nowhere", "-"], "x");
        Assert.Equal(2, run.Exit);
        Assert.Contains("== - ==", run.Out);
    }

    [Fact]
    public void Closed_pipe_ends_quietly_with_0()
    {
        using var error = new StringWriter();
        var exit = CommandLine.Run(["explain"], new Terminal(new MemoryStream([1]), new ClosedPipe(), error));
        Assert.Equal((0, ""), (exit, error.ToString()));
    }

    [Fact]
    public void Full_disk_is_not_taken_for_a_closed_pipe()
    {
        using var error = new StringWriter();
        var exit = CommandLine.Run(["explain"], new Terminal(new MemoryStream([1]), new ClosedPipe(errno: 28), error));
        Assert.Equal(2, exit);
    }

    [Fact]
    public void Standard_output_that_is_closed_is_told_in_one_line()
    {
        using var error = new StringWriter();
        Assert.Equal(2, CommandLine.Run(["explain"], new Terminal(new MemoryStream([1]), new Unwritable(), error)));
        Assert.StartsWith("gssbot: the answer cannot be written", error.ToString(), StringComparison.Ordinal);
    }

    private static string? Id(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString();
    }

    private sealed class Unwritable : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new UnauthorizedAccessException("denied");

        public override void Write(byte[] buffer, int offset, int count) => throw new UnauthorizedAccessException("denied");
    }

    private sealed class ClosedPipe(int errno = 32) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("gone", errno);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("gone", errno);
    }
}
