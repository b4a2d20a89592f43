using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>A closer form of a case and the wider one are one answer: neither is an alternative or a rival of the other.</summary>
public sealed class FamilyTests
{
    [Theory]
    [InlineData(5, 8)]
    [InlineData(8, 5)]
    [InlineData(6, 6)]
    public void The_wider_form_is_no_alternative_of_the_closer_one(int closer, int wider)
    {
        var answer = Explain("530-globus: the red door is closed\n530 End.", closer, wider);
        Assert.Equal(("red", Certainty.Certain), (answer.Case, answer.Certainty));
        Assert.Empty(answer.Alternatives);
    }

    [Fact]
    public void The_closer_form_that_is_only_half_there_is_no_alternative_of_the_wider_one()
    {
        var answer = Explain("530-globus: a door is closed; the red door is cl", 6, 6);
        Assert.Equal("door", answer.Case);
        Assert.Empty(answer.Alternatives);
    }

    private static Answer.Known Explain(string text, int closer, int wider) => CaseText.Base(
        CaseText.Of("red", "{any: [the red door is closed]}", $"parent: door\nrank: {closer}"),
        CaseText.Of("door", "{any: [door is closed]}", $"rank: {wider}")).Explain(text)!;
}
