using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

public sealed class EventClaimsTests
{
    private readonly StoppedClock clock = new();
    private int answers;

    [Fact]
    public async Task An_event_that_comes_again_is_answered_once()
    {
        var claims = new EventClaims(clock);

        await claims.OnceAsync("slack:Ev1", AnswerAsync);
        clock.Move(TimeSpan.FromMinutes(15));
        var again = await claims.OnceAsync("slack:Ev1", AnswerAsync);

        Assert.Equal((Acknowledgement.Taken, 1), (again, answers));
    }

    [Fact]
    public async Task A_second_arrival_waits_for_the_first()
    {
        var claims = new EventClaims(clock);
        var slow = new TaskCompletionSource<Acknowledgement>();

        var first = claims.OnceAsync("slack:Ev1", () => slow.Task);
        var second = claims.OnceAsync("slack:Ev1", AnswerAsync);
        Assert.False(second.IsCompleted);
        slow.SetResult(Acknowledgement.Taken);

        Assert.Equal([Acknowledgement.Taken, Acknowledgement.Taken], await Task.WhenAll(first, second));
        Assert.Equal(0, answers);
    }

    [Fact]
    public async Task An_event_of_which_nothing_was_begun_may_come_again()
    {
        var claims = new EventClaims(clock);

        var refused = await claims.OnceAsync("slack:Ev1", () => Task.FromResult(Acknowledgement.NotBegun));
        var taken = await claims.OnceAsync("slack:Ev1", AnswerAsync);

        Assert.Equal((Acknowledgement.NotBegun, Acknowledgement.Taken, 1), (refused, taken, answers));
    }

    [Fact]
    public async Task An_answer_that_throws_gives_the_event_back()
    {
        var claims = new EventClaims(clock);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            claims.OnceAsync("slack:Ev1", () => throw new InvalidOperationException()));

        Assert.Equal(Acknowledgement.Taken, await claims.OnceAsync("slack:Ev1", AnswerAsync));
    }

    [Fact]
    public async Task Beyond_the_limit_nothing_new_is_begun()
    {
        var claims = new EventClaims(clock, inWorkLimit: 1);
        var slow = new TaskCompletionSource<Acknowledgement>();
        var first = claims.OnceAsync("slack:Ev1", () => slow.Task);

        var second = await claims.OnceAsync("slack:Ev2", AnswerAsync);
        slow.SetResult(Acknowledgement.Taken);
        await first;

        Assert.Equal((Acknowledgement.NotBegun, 0), (second, answers));
        Assert.Equal(Acknowledgement.Taken, await claims.OnceAsync("slack:Ev2", AnswerAsync));
    }

    [Fact]
    public async Task While_draining_nothing_new_is_begun_and_old_events_stay_answered()
    {
        var claims = new EventClaims(clock);
        await claims.OnceAsync("slack:Ev1", AnswerAsync);

        claims.Drain();

        Assert.Equal(Acknowledgement.Taken, await claims.OnceAsync("slack:Ev1", AnswerAsync));
        Assert.Equal(Acknowledgement.NotBegun, await claims.OnceAsync("slack:Ev2", AnswerAsync));
    }

    [Fact]
    public async Task Ids_are_forgotten_after_their_time_so_that_memory_stays_bounded()
    {
        var claims = new EventClaims(clock);
        await claims.OnceAsync("slack:Ev1", AnswerAsync);

        clock.Move(TimeSpan.FromMinutes(21));
        await claims.OnceAsync("slack:Ev1", AnswerAsync);

        Assert.Equal(2, answers);
    }

    private Task<Acknowledgement> AnswerAsync()
    {
        answers++;
        return Task.FromResult(Acknowledgement.Taken);
    }
}
