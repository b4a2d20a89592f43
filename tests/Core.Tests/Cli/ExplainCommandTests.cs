using System.IO.Compression;
using System.Text.Json;
using GssBot.Cli;
using GssBot.Core.Knowledge.Model;
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

    [Theory, InlineData(""), InlineData(" \n\n")]
    public void Nothing_at_all_is_told_so_with_what_may_be_missing(string input)
    {
        var run = Run.Of(["explain"], input);
        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.StartsWith("Nothing arrived\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2>&1 | gssbot", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("I do not know", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_it_says_what_it_waits_for()
    {
        using var error = new StringWriter();
        using var output = new MemoryStream();
        Assert.Equal(
            0, CommandLine.Run(["explain"], new Terminal(new MemoryStream("851968"u8.ToArray()), output, error, InIsTerminal: true)));
        Assert.StartsWith("gssbot: paste the error here, then press Enter and Ctrl+", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_place_of_a_file_name_is_told_how_to_come_in()
    {
        var run = Run.Of(["explain", "530 End. The available CRL has expired"]);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(
            "it reads files: pipe a text into it", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explian", "Did you mean explain?")]
    [InlineData("scna", "Did you mean scan?")]
    [InlineData("cases", "gssbot cases takes list, show, check, page.")]
    [InlineData("decode", "VALUE")]
    public void Wrong_usage_says_what_would_be_right(string verb, string hint)
    {
        var run = Run.Of([verb]);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(hint, Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Theory, InlineData("help"), InlineData("help", "scan")]
    public void Help_is_a_verb_too(params string[] args)
    {
        var run = Run.Of(args);
        Assert.Equal((0, Run.Of([.. args[1..], "--help"]).Out), (run.Exit, run.Out));
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_is_explained_as_if_it_were_unpacked()
    {
        using var folder = new TempFolder();
        var packed = folder.At("e.log.gz");
        Pack(packed, "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n"u8);
        var run = Run.Of(["explain", packed]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith("The server's CRL (revocation list) of your CA has expired", run.Out, StringComparison.Ordinal);
        Pack(packed, new byte[(16 * 1024 * 1024) + 1]);
        Assert.Equal((2, true), (Run.Of(["explain", packed]).Exit, new FileInfo(packed).Length < 1024 * 1024));
    }

    private static void Pack(string name, ReadOnlySpan<byte> text)
    {
        using var packed = new GZipStream(File.Create(name), CompressionLevel.Fastest);
        packed.Write(text);
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
