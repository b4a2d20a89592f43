using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

public sealed class BackoffTests
{
    [Fact]
    public void Pauses_double_up_to_half_a_minute() =>
        Assert.Equal(
            [1, 2, 4, 8, 16, 30, 30, 30],
            Enumerable.Range(0, 8).Select(tries => (int)Backoff.After(tries, new SendOutcome.Unclear()).TotalSeconds));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 7, 7)]
    [InlineData(3, 7, 8)]
    [InlineData(3, 9, 9)]
    [InlineData(9, 60, 60)]
    [InlineData(9, 29, 30)]
    public void A_platform_that_asks_for_more_gets_more(int tries, int asked, int pause) =>
        Assert.Equal(TimeSpan.FromSeconds(pause), Backoff.After(tries, new SendOutcome.NotNow(TimeSpan.FromSeconds(asked))));
}
