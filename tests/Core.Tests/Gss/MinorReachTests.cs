using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Gss;

public sealed class MinorReachTests
{
    [Theory]
    [InlineData(20, 1)]
    [InlineData(300, 1)]
    [InlineData(500, 2)]
    public void A_minor_stands_at_most_four_hundred_characters_behind_its_major(int apart, int statuses)
    {
        var words = string.Concat(Enumerable.Repeat("word ", apart / 5));
        Assert.Equal(statuses, StatusFinder.Find($"GSS failure: major status 851968 {words}minor status 2529638919").Length);
    }
}
