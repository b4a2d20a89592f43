using GssBot.Core.Knowledge.Files;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>How large and how deep a case file may be, and what of YAML it may not use.</summary>
public sealed class YamlFileTests
{
    private readonly List<Problem> problems = [];

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Lists_and_mappings_are_nested_eight_levels_deep(int depth, bool read)
    {
        Assert.Equal(read, YamlFile.Read("a.yaml", $"a: {new string('[', depth - 1)}x{new string(']', depth - 1)}", problems) is not null);
        Assert.Equal(read ? [] : ["nested deeper than 8 levels"], problems.Select(problem => problem.What));
        problems.Clear();
        var maps = string.Concat(Enumerable.Range(0, depth).Select(level => $"{new string(' ', level)}k{level}:\n"))
            + new string(' ', depth) + "x";
        Assert.Equal(read, YamlFile.Read("a.yaml", maps, problems) is not null);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_file_has_64_kibibytes_at_most(int more, bool read)
    {
        Assert.Equal(read, YamlFile.Read("a.yaml", "a: " + new string('x', (64 * 1024) - 3 + more), problems) is not null);
        Assert.Equal(read ? [] : ["is larger than 64 KB"], problems.Select(problem => problem.What));
    }

    [Theory]
    [InlineData("a: &x 1", 1, "anchors and aliases are not allowed")]
    [InlineData("a: 1\nb: *x", 2, "anchors and aliases are not allowed")]
    [InlineData("a: !!str 1", 1, "tags are not allowed")]
    [InlineData("a: 1\n!x b: 1", 2, "tags are not allowed")]
    [InlineData("a: 1\na: 2", 2, "the key 'a' stands twice")]
    [InlineData("- a", 1, "a case file is a mapping of keys")]
    [InlineData("\n\ntext", 3, "a case file is a mapping of keys")]
    public void What_a_case_file_may_not_hold_is_told_with_its_line(string text, int line, string what)
    {
        Assert.Null(YamlFile.Read("a.yaml", text, problems));
        Assert.Equal(new Problem("a.yaml", line, what), Assert.Single(problems));
    }

    [Theory]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("")]
    [InlineData("a: [")]
    public void One_document_and_all_of_it(string text)
    {
        Assert.Null(YamlFile.Read("a.yaml", text, problems));
        Assert.DoesNotContain('\n', Assert.Single(problems).What);
    }
}
