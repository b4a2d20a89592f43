using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Delivery;

public sealed class QuestionLimitsTests
{
    private readonly StoppedClock clock = new();

    [Theory, InlineData(null), InlineData("")]
    public void Strangers_to_a_channel_do_not_share_one_limit(string? channel)
    {
        var limits = Limits(user: 10, channel: 60);
        Assert.All(Enumerable.Range(0, 70), number => Assert.Equal(LimitVerdict.Fine, limits.Ask($"U{number}", channel)));
    }

    [Theory, InlineData(null), InlineData("")]
    public void Askers_without_a_name_do_not_share_one_limit(string? user)
    {
        var limits = Limits(user: 1, channel: 0);
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal(LimitVerdict.Fine, limits.Ask(user, "C1")));
    }

    [Fact]
    public void Who_asks_too_much_is_told_once_in_a_minute()
    {
        var limits = Limits(user: 2, channel: 0);
        Assert.Equal(
            [LimitVerdict.Fine, LimitVerdict.Fine, LimitVerdict.TellOnce, LimitVerdict.Silent, LimitVerdict.Silent],
            Enumerable.Range(0, 5).Select(_ => limits.Ask("U1", null)));
        clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(LimitVerdict.Fine, limits.Ask("U1", null));
    }

    [Fact]
    public void A_user_who_was_told_is_not_told_again_for_the_channel()
    {
        var limits = Limits(user: 1, channel: 2);
        Assert.Equal(
            [LimitVerdict.Fine, LimitVerdict.TellOnce, LimitVerdict.Silent], Enumerable.Range(0, 3).Select(_ => limits.Ask("U1", "C1")));
    }

    [Fact]
    public void Nought_switches_a_limit_off()
    {
        var limits = Limits(user: 0, channel: 0);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(LimitVerdict.Fine, limits.Ask("U1", "C1")));
    }

    private QuestionLimits Limits(int user, int channel) =>
        new(Options.Create(new LimitOptions { PerUserPerMinute = user, PerChannelPerMinute = channel }), clock);
}
