using GssBot.Tests;

namespace GssBot.Core.Tests.Cli;

public sealed class FormatTests : IDisposable
{
    private const string Crl = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n";

    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("text", "== {0} ==\n", "\n")]
    [InlineData("markdown", "## {0}\n\n", "")]
    public void Several_files_have_their_names_above_them(string format, string head, string foot)
    {
        var (one, two) = (folder.At("a.txt"), folder.At("b.txt"));
        File.WriteAllText(one, Crl);
        File.WriteAllText(two, Crl);
        var alone = Run.Of(["explain", one, "--format", format]);
        var both = Run.Of(["explain", one, two, "--format", format]);
        Assert.Equal((0, 0), (alone.Exit, both.Exit));
        Assert.Equal(
            string.Concat(new[] { one, two }.Select(file => head.Replace("{0}", file, StringComparison.Ordinal) + alone.Out + foot)),
            both.Out);
    }

    [Fact]
    public void Without_a_command_what_is_piped_in_is_explained() => Assert.Equal(Run.Of(["explain", "-"], Crl), Run.Of([], Crl));

    [Fact]
    public void Help_about_a_command_is_the_commands_help()
    {
        var help = Run.Of(["help", "scan"]);
        Assert.Equal(Run.Of(["scan", "--help"]), help);
        Assert.Equal(0, help.Exit);
        Assert.Contains("Tells what failed in a log, and how often.", help.Out, StringComparison.Ordinal);
        Assert.Contains("causes told at most", help.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain", "--format", "html")]
    [InlineData("nonsense", "-")]
    [InlineData("decode")]
    public void A_wrong_word_is_told_in_one_line_and_ends_with_2(params string[] words)
    {
        var run = Run.Of(words, Crl);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.EndsWith("(gssbot --help lists what there is)\n", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    public void Dispose() => folder.Dispose();
}
