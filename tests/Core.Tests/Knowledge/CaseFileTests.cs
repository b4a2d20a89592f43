using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Files;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

public sealed class CaseFileTests
{
    [Fact]
    public void All_faults_of_all_files_are_told_at_once_with_their_lines()
    {
        var (_, first) = CaseText.Of("one", "{any: [\"cannot open {file}\"]}", "colour: red");
        var (_, second) = CaseText.Of("two", "{any: [the window is open]}");
        var (made, problems) = KnowledgeBase.Load(
            [("one.yaml", first), ("two.yaml", second.Replace("side: speaker", "side: left", StringComparison.Ordinal))]);
        Assert.Null(made);
        string[] told =
        [
            "one.yaml:8: \"cannot open {file}\": unknown hole {file}",
            "one.yaml:14: unknown key 'colour'",
            "two.yaml:4: 'side' must be one of"
        ];
        Assert.Equal(told.Length, problems.Length);
        Assert.All(told, start => Assert.Contains(problems, problem => problem.ToString().StartsWith(start, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("id: &a one", "anchors and aliases")]
    [InlineData("id: !!str one", "tags are not allowed")]
    [InlineData("id: one\nid: two", "stands twice")]
    [InlineData("- one", "a case file is a mapping")]
    [InlineData("id: [one", "one.yaml:")]
    public void Yaml_beyond_plain_mappings_is_refused(string text, string told)
    {
        var (made, problems) = KnowledgeBase.Load([("one.yaml", text)]);
        Assert.Null(made);
        Assert.Contains(problems, problem => problem.ToString().Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_over_64_KB_is_refused_before_it_is_read()
    {
        var (_, problems) = KnowledgeBase.Load([("one.yaml", new string('#', (64 * 1024) + 1))]);
        Assert.Equal("one.yaml: is larger than 64 KB", Assert.Single(problems).ToString());
    }

    [Fact]
    public void An_id_is_the_name_of_its_file_and_stands_once()
    {
        var (_, text) = CaseText.Of("one", "{any: [the door is closed]}");
        var (_, problems) = KnowledgeBase.Load([("one.yaml", text), ("other.yaml", text)]);
        Assert.Contains(problems, problem => problem.What.Contains("not the file's name", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.What.Contains("stands twice", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pack_holds_what_the_files_hold()
    {
        var problems = new List<Problem>();
        var (file, text) = CaseText.Of("one", "{any: [{by: server, then: [a first line, a second line]}]}", "masks: [nothing]");
        var source = YamlFile.Read(file, text, problems)!;
        using var stream = new MemoryStream();
        CasePack.Write(stream, [source]);
        stream.Position = 0;
        var read = Assert.Single(CasePack.Read(stream));
        Assert.Equal(source.File, read.File);
        Assert.Equal(Flat(source.Root), Flat(read.Root));
        Assert.Empty(problems);
    }

    private static string Flat(Node node) => node switch
    {
        Node.Text text => $"{text.Line}:{text.Value}",
        Node.List list => $"{list.Line}:[{string.Join(',', list.Items.Select(Flat))}]",
        Node.Map map => $"{map.Line}:{{{string.Join(',', map.Entries.Select(entry => Flat(entry.Key) + "=" + Flat(entry.Value)))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
