namespace GssBot.Core.Tests.Knowledge;

/// <summary>Advice names failures that did not happen; who tells what he did himself reports one.</summary>
public sealed class AsideTests
{
    private const string Window = "530-globus: the window is open\n530 End.\n";

    [Theory]
    [InlineData("If the door is closed, knock.", "window")]
    [InlineData("Make sure that the door is closed.", "window")]
    [InlineData("It broke. If the door is closed, knock.", "window")]
    [InlineData("It broke! If the door is closed, knock.", "window")]
    [InlineData("It broke? If the door is closed, knock.", "window")]
    [InlineData("It broke: If the door is closed, knock.", "window")]
    [InlineData("It broke; If the door is closed, knock.", "window")]
    [InlineData("It broke, If the door is closed, knock.", "door")]
    [InlineData("It broke.If the door is closed, knock.", "door")]
    [InlineData("530 If the door is closed, knock.", "door")]
    [InlineData("If I run it the door is closed", "door")]
    [InlineData("If we run it the door is closed", "door")]
    [InlineData("It broke. If we knock the door is closed", "door")]
    [InlineData("If we run it: the door is closed", "door")]
    [InlineData("If it fails: the door is closed", "door")]
    [InlineData("Iffy: the door is closed", "door")]
    [InlineData("the door is closed. If not, knock.", "door")]
    public void What_is_only_advised_does_not_decide(string line, string winner) => Assert.Equal(winner, CaseText.Base(
        CaseText.Of("window", "{any: [the window is open]}"), CaseText.Of("door", "{any: [the door is closed]}", "rank: 9"))
            .Explain($"{Window}\n{line}\n")
            ?.Case);
}
