using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>Who asks too much is told once in a minute, by person and by channel, and then not answered.</summary>
public sealed class QuestionLimitTests
{
    private readonly StoppedClock clock = new();

    [Fact]
    public void A_person_is_told_once() =>
        Assert.Equal("Fine Fine TellOnce Silent Silent Silent", Asked(Limits(user: 2), 6, _ => "a", _ => "c"));

    [Fact]
    public void A_channel_is_told_once_whoever_asks() =>
        Assert.Equal("Fine Fine TellOnce Silent Silent", Asked(Limits(channel: 2), 5, number => $"user{number}", _ => "c"));

    [Fact]
    public void Others_are_not_held_back() =>
        Assert.Equal("Fine Fine Fine Fine", Asked(Limits(user: 1, channel: 1), 4, number => $"user{number}", number => $"channel{number}"));

    [Fact]
    public void Zero_is_no_limit() => Assert.DoesNotContain("TellOnce", Asked(Limits(), 500, _ => "a", _ => "c"), StringComparison.Ordinal);

    [Fact]
    public void A_person_and_a_channel_of_one_name_are_counted_apart() =>
        Assert.Equal("Fine TellOnce", Asked(Limits(user: 1, channel: 5), 2, _ => "x", _ => "x"));

    [Fact]
    public void The_next_minute_begins_anew_and_no_earlier()
    {
        var limits = Limits(user: 1);
        Assert.Equal("Fine TellOnce Silent", Asked(limits, 3, _ => "a", _ => "c"));
        clock.Move(TimeSpan.FromSeconds(59));
        Assert.Equal("Silent", Asked(limits, 1, _ => "a", _ => "c"));
        clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal("Fine TellOnce", Asked(limits, 2, _ => "a", _ => "c"));
    }

    [Fact]
    public void Ten_a_person_and_sixty_a_channel_unless_a_site_says_otherwise() =>
        Assert.Equal((10, 60), (new LimitOptions().PerUserPerMinute, new LimitOptions().PerChannelPerMinute));

    private QuestionLimits Limits(int user = 0, int channel = 0) =>
        new(Options.Create(new LimitOptions { PerUserPerMinute = user, PerChannelPerMinute = channel }), clock);

    private static string Asked(QuestionLimits limits, int times, Func<int, string> user, Func<int, string> channel) =>
        string.Join(' ', Enumerable.Range(0, times).Select(number => limits.Ask(user(number), channel(number))));
}
