using GssBot.Core.Knowledge;

namespace GssBot.Core.Tests.Knowledge;

public sealed class ReplyCodeClueTests
{
    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(599, false)]
    [InlineData(600, true)]
    public void A_code_is_one_of_FTP(int code, bool refused)
    {
        var (_, problems) = KnowledgeBase.Load([CaseText.Of("door", $"{{any: [{{code: {code}, text: the door is closed}}]}}")]);
        Assert.Equal(
            refused, problems.Any(problem => problem.What.Contains("'code' is an FTP reply code, 100 to 599", StringComparison.Ordinal)));
    }
}
