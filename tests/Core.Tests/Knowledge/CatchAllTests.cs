using GssBot.Core.Knowledge;

namespace GssBot.Core.Tests.Knowledge;

public sealed class CatchAllTests
{
    [Theory]
    [InlineData("possible", false)]
    [InlineData("likely", true)]
    [InlineData("certain", true)]
    public void A_catch_all_never_claims_more_than_possible(string most, bool refused)
    {
        var (_, problems) = KnowledgeBase.Load([CaseText.Of("door", "{any: [the door is closed]}", $"kind: catch-all\nat-most: {most}")]);
        Assert.Equal(
            refused, problems.Any(problem => problem.What.Contains("a catch-all is never more than possible", StringComparison.Ordinal)));
    }
}
