using GssBot.Core.Rendering;
using GssBot.Core.Tests.Knowledge;

namespace GssBot.Core.Tests.Rendering;

public sealed class TrialTextTests
{
    private static readonly Explainer Explainer = new(CaseText.Base(
        CaseText.Of("door", "{must: [the door], any: [is closed, is locked, {fact: grid}, {code: 530}], never: [the window]}"),
        CaseText.Of("roof", "{any: [the roof is wet]}")));

    [Theory]
    [InlineData("530-globus: the door\n530-is closed\n530 End.", "door is the answer (certain).")]
    [InlineData("globus: the roof is wet", "door is not the answer: roof is (certain).")]
    [InlineData("851968", "door is not the answer: the input is nothing but a status number.")]
    [InlineData("globus: flux", "door is not the answer, and no other case is.")]
    public void The_verdict_comes_first(string text, string verdict) => Assert.Equal(verdict, Page(text)[0]);

    [Fact]
    public void Each_piece_of_evidence_is_told_with_its_line() => Assert.Equal(
        [
            "  must be seen, in line 1      `the door`",
            "  one is needed, in line 2     `is closed`",
            "  one is needed, not this one  `is locked`",
            "  one is needed, is true       a text about the grid",
            "  one is needed, in line 3     reply code 530",
            "  must not be seen, is not     `the window`",
        ],
        Page("530-globus: the door\n530-is closed\n530 End.")[2..^1]);

    [Fact]
    public void What_is_missing_or_must_not_be_there_is_told()
    {
        var page = Page("globus: the window");
        Assert.Equal("  must be seen, is missing     `the door`", page[2]);
        Assert.Equal("  must not be seen, in line 1  `the window`", page[^2]);
    }

    private static string[] Page(string text) => TrialText.Page(CaseTrial.Of(Explainer.Knowledge.Cases[0], text, Explainer)).Split('\n');
}
