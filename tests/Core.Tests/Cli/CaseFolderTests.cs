using GssBot.Tests;

namespace GssBot.Core.Tests.Cli;

/// <summary>A site's folder of cases at fault, as the command line tells it.</summary>
public sealed class CaseFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void Each_problem_is_one_line_whatever_a_file_is_called()
    {
        Put("a\nb.yaml", "x: 1");
        Put("c.yaml", "- x");
        var run = Run.Of(["cases", "check", folder.Path]);
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal((3, ""), (run.Exit, run.Error));
        Assert.Equal(
            ["a b.yaml", "c.yaml"],
            lines.Select(line => line[..(line.IndexOf("yaml", StringComparison.Ordinal) + 4)]).Distinct().Order());
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "(and 1 more: gssbot cases check {0} lists them)")]
    [InlineData(3, "(and 2 more: gssbot cases check {0} lists them)")]
    public void The_first_problem_is_told_and_how_many_there_are_besides(int files, string? more)
    {
        for (var file = 0; file < files; file++)
        {
            Put($"{file}.yaml", "- x");
        }

        var run = Run.Of(["explain", "--cases", folder.Path], "x");
        Assert.Equal((3, ""), (run.Exit, run.Out));
        Assert.StartsWith("gssbot: 0.yaml", run.Error, StringComparison.Ordinal);
        Assert.Equal(more is null, !run.Error.Contains("more:", StringComparison.Ordinal));
        Assert.EndsWith(more is null ? "\n" : $" {string.Format(null, more, folder.Path)}\n", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Put(string name, string text) => folder.Put(name, text);
}
