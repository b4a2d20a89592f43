using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;
using static GssBot.Core.Tests.Knowledge.EvidenceTests;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>Which lines that decided are shown, and how much of them.</summary>
public sealed class ShownEvidenceTests
{
    [Fact]
    public void Four_lines_that_decided_are_shown_the_deepest_first()
    {
        string[] names = ["first", "second", "third", "fourth", "fifth", "sixth"];
        var answer = Base($"{{any: [{string.Join(", ", names.Select(name => $"the {name} line is here"))}]}}")
            .Explain(string.Concat(names.Select(name => $"530-globus: the {name} line is here\n")) + "530 End.")!;
        Assert.Equal([6, 5, 4, 3], answer.Evidence.Select(line => line.Line));
        Assert.Equal("530-globus: the sixth line is here", answer.Evidence[0].Text);
        Assert.All(answer.Evidence, line => Assert.Equal(Speaker.Server, line.Speaker));
    }

    [Fact]
    public void A_line_that_decided_is_shown_up_to_400_characters()
    {
        var answer = Base("{any: [the door is closed]}").Explain($"globus: the door is closed {new string('x', 500)}")!;
        Assert.Equal(400, Assert.Single(answer.Evidence).Text.Length);
        Assert.EndsWith("x…", answer.Evidence[0].Text, StringComparison.Ordinal);
        Assert.Equal(
            400,
            Base("{any: [the door is closed]}")
                .Explain($"globus: the door is closed {new string('x', 373)}")!.Evidence[0].Text
                .Trim('…').Length);
    }
}
