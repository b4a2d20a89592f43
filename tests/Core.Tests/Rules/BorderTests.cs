using GssBot.Core.Knowledge.Model;
using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

/// <summary>What the library must never do, as far as no project border holds it.</summary>
public sealed class BorderTests
{
    [Fact]
    public void The_library_names_no_file_system_network_clock_environment_or_logger() =>
        Assert.Empty(Sources.Naming(Sources.In("src/Core"),
            @"\b(ILogger|TimeProvider|HttpClient|FileStream|Stopwatch)\b|(?<![.\w])(File|Directory|Environment|DateTime|DateTimeOffset|Process|Console)\.|System\.Net\.\w"));

    [Fact]
    public void The_library_is_built_on_the_runtime_and_a_reader_of_YAML() =>
        Assert.DoesNotContain(typeof(Explainer).Assembly.GetReferencedAssemblies(), used =>
            !used.Name!.StartsWith("System.", StringComparison.Ordinal) && used.Name != "YamlDotNet");

    [Fact]
    public void Nothing_static_in_the_library_changes() => Assert.Empty(StaticState.In(typeof(Explainer).Assembly));

    [Fact]
    public void Nothing_static_in_the_command_line_changes() => Assert.Empty(StaticState.In(typeof(GssBot.Cli.Exit).Assembly));

    [Fact]
    public void No_source_file_is_longer_than_200_lines_and_no_table_of_contents_longer_than_60() =>
        Assert.All(Sources.In("src").Concat(Sources.In("build")), file =>
            Assert.InRange(Sources.Lines(file).Length, 1, file.EndsWith("/Program.cs", StringComparison.Ordinal) ? 60 : 200));
}
