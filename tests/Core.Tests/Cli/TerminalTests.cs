using System.Text;
using GssBot.Cli;
using GssBot.Core.Rendering;
using GssBot.Tests;

namespace GssBot.Core.Tests.Cli;

/// <summary>What a person at a terminal sees beside what a pipe gets.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Crl = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n";

    private readonly TempFolder folder = new();

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(100)]
    public void Prose_is_as_wide_as_the_terminal(int width)
    {
        foreach (var args in new string[][] { ["explain"], ["decode", "851968"], [] })
        {
            var prose = Show(args, terminal => terminal with { Width = width }).Out.Split('\n').SkipWhile(line => line.Length > 0)
                .TakeWhile(line => !line.StartsWith("What to do", StringComparison.Ordinal))
                .Where(line => line.IndexOf(':') is < 0 or > 10).ToArray(); // The rows of the verdict are a table.
            Assert.All(prose, line => Assert.InRange(line.Length, 0, width));
            Assert.Contains(prose, line => line.Length > width - 20);
        }
    }

    [Fact]
    public void Headings_and_commands_stand_out_where_colours_are_on()
    {
        var plain = Show(["explain"]);
        var painted = Show(["explain"], terminal => terminal with { TextStyle = new TextStyle(Coloured: true) });
        Assert.DoesNotContain('\e', plain.Out);
        Assert.StartsWith("\e[1m", painted.Out, StringComparison.Ordinal);
        Assert.Contains("\e[1;36mWhat to do\e[0m\n", painted.Out, StringComparison.Ordinal);
        Assert.Contains("       \e[32m", painted.Out, StringComparison.Ordinal);
        Assert.StartsWith(
            "\e[1m",
            Show(["decode", "851968"], terminal => terminal with { TextStyle = new TextStyle(Coloured: true) }).Out,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_terminal_is_asked_for_a_paste_and_a_pipe_is_not(bool typed) => Assert.Equal(
        typed ? "gssbot: paste the error here, then press Enter and Ctrl+D\n" : "",
        Show(["explain", "-"], terminal => terminal with { InIsTerminal = typed }).Error);

    [Fact]
    public void Without_a_word_and_without_a_pipe_there_is_nothing_to_explain()
    {
        var run = Show([], terminal => terminal with { InIsTerminal = true });
        Assert.Equal((2, "", "gssbot: nothing to explain: pipe an error into it, or see gssbot --help\n"), (run.Exit, run.Out, run.Error));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_long_log_tells_each_64_MiB_how_far_it_is_where_somebody_looks(bool looked)
    {
        var file = folder.At("a\nb.log");
        using (var log = File.Create(file))
        {
            log.SetLength(129L * 1024 * 1024);
        }

        var run = Show(["scan", file], terminal => terminal with { OutIsTerminal = looked });
        var name = PlainText.OneLine(file);
        Assert.Equal(looked ? $"\r{name}: 64 MiB \r{name}: 128 MiB \r\e[K" : "", run.Error);
    }

    [Fact]
    public void A_short_log_tells_nothing_of_the_sort() =>
        Assert.Equal("", Show(["scan", "-"], terminal => terminal with { OutIsTerminal = true }).Error);

    public void Dispose() => folder.Dispose();

    private static Run Show(string[] args, Func<Terminal, Terminal>? set = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(Crl)), output, error);
        var exit = CommandLine.Run(args, set is null ? terminal : set(terminal));
        return new(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
