using GssBot.Bot.Delivery;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>Where the counts, times and numbers of delivery end.</summary>
public sealed class DeliveryBoundsTests : IDisposable
{
    private static readonly SendOutcome Down = new SendOutcome.NotNow();
    private readonly DeliveryBench bench = new(disk: (_, _, _) => { });

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_hundred_thousand_events_are_remembered_the_oldest_forgotten_first()
    {
        var claims = new EventClaims(bench.Clock);
        for (var number = 0; number < 100_000; number++)
        {
            Assert.True(claims.Remember($"Ev{number}"));
        }

        Assert.False(claims.Remember("Ev0"));
        Assert.Equal(0, await AnswersAsync(claims, "Ev0"));

        claims.Remember("Ev100000");
        Assert.Equal((1, 0), (await AnswersAsync(claims, "Ev0"), await AnswersAsync(claims, "Ev2")));
    }

    [Fact]
    public async Task An_event_is_remembered_for_twenty_minutes()
    {
        var claims = new EventClaims(bench.Clock);
        await AnswersAsync(claims, "one");
        claims.Remember("two");
        bench.Clock.Move(TimeSpan.FromMinutes(20) - TimeSpan.FromTicks(1));
        Assert.Equal((0, 0), (await AnswersAsync(claims, "one"), await AnswersAsync(claims, "two")));
        bench.Clock.Move(TimeSpan.FromTicks(1));
        Assert.Equal((1, 1), (await AnswersAsync(claims, "one"), await AnswersAsync(claims, "two")));
    }

    [Fact]
    public async Task Two_hundred_and_fifty_six_events_are_in_work_at_most()
    {
        var claims = new EventClaims(bench.Clock);
        var slow = new TaskCompletionSource<Acknowledgement>();
        var work = Enumerable.Range(0, 256).Select(number => claims.OnceAsync($"Ev{number}", () => slow.Task)).ToArray();
        Assert.Equal(Acknowledgement.NotBegun, await claims.OnceAsync("Ev256", () => slow.Task));
        slow.SetResult(Acknowledgement.Taken);
        Assert.All(await Task.WhenAll(work), taken => Assert.Equal(Acknowledgement.Taken, taken));
        Assert.Equal(1, await AnswersAsync(claims, "Ev256"));
    }

    [Fact]
    public void Refusals_are_counted_by_thirty_two_words_and_the_rest_together()
    {
        foreach (var word in Enumerable.Range(0, 34).Select(number => $"word{number}").Append("word0"))
        {
            Assert.True(bench.Counts.Settled(Attempt(new SendOutcome.Refused(word)), NullLogger.Instance));
        }

        Assert.Equal(
            (33, 2, 2, 1),
            (bench.Counts.Refusals.Count, bench.Counts.Refusals["other"], bench.Counts.Refusals["word0"], bench.Counts.Refusals["word31"]));
        Assert.Equal(0, bench.Counts.Sent);
    }

    [Fact]
    public void An_attempt_settles_a_reply_when_it_was_sent_or_refused_for_good()
    {
        Assert.True(bench.Counts.Settled(Attempt(new SendOutcome.Sent()), NullLogger.Instance));
        Assert.False(bench.Counts.Settled(Attempt(Down), NullLogger.Instance));
        Assert.False(bench.Counts.Settled(Attempt(new SendOutcome.Unclear()), NullLogger.Instance));
        Assert.Equal((1, 0), (bench.Counts.Sent, bench.Counts.Refusals.Count));
    }

    [Fact]
    public async Task With_five_thousand_replies_kept_nothing_new_is_begun()
    {
        bench.Carrier.Always = new SendOutcome.NotNow(TimeSpan.FromMinutes(30));
        for (var number = 0; number < 5_000; number++)
        {
            Assert.True(bench.State.Ready);
            Assert.Equal(Acknowledgement.Taken, await SendAsync($"slack:Ev{number}"));
        }

        Assert.False(bench.State.Ready);
        Assert.Equal(Acknowledgement.NotBegun, await SendAsync("slack:Ev5000"));
        Assert.Equal(5_000, bench.Count);
    }

    [Fact]
    public async Task Eight_replies_are_sent_again_at_a_time()
    {
        using (var gone = bench.Pending(bench.Folder))
        {
            for (var number = 0; number < 9; number++)
            {
                gone.Write(PendingLine.Of(bench.Kept($"slack:Ev{number}"), trying: false));
            }
        }

        await bench.StartAsync();
        var begun = new List<TaskCompletionSource<SendOutcome>>();
        while (begun.Count < 8)
        {
            begun.Add((await bench.Carrier.NextAsync()).End);
        }

        for (var turn = 0; turn < 1_000; turn++)
        {
            await Task.Yield();
        }

        Assert.Equal((8, 9), (bench.Carrier.Attempts, bench.Count));

        begun[0].SetResult(new SendOutcome.Sent());
        begun.Add((await bench.Carrier.NextAsync()).End);
        foreach (var end in begun.Skip(1))
        {
            end.SetResult(new SendOutcome.Sent());
        }

        await bench.IdleAsync();
    }

    [Theory]
    [InlineData(1800, 0)]
    [InlineData(1801, 1)]
    public async Task A_reply_is_given_up_when_it_would_be_older_than_half_an_hour(int seconds, int tooOld)
    {
        var sending = SendAsync("slack:Ev1");
        await bench.Carrier.EndAsync(new SendOutcome.NotNow(TimeSpan.FromSeconds(seconds)));
        await sending;
        if (tooOld == 0)
        {
            await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(seconds));
        }
        else
        {
            await bench.IdleAsync();
        }

        Assert.Equal(tooOld, bench.Counts.TooOld);
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(-0.5, 1.5)]
    [InlineData(3600, 2)]
    public async Task A_caller_waits_for_what_is_left_of_the_budget_and_never_longer(double asked, double seconds)
    {
        var kept = bench.Kept() with { AskedAt = bench.Clock.GetUtcNow() + TimeSpan.FromSeconds(asked) };
        var sending = bench.Replies.SendAsync(new Reply(kept, "x"), bench.Carrier, DeliveryBench.Budget);
        if (seconds > 0)
        {
            await bench.Clock.PassAsync(TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal(Acknowledgement.Taken, await sending);
        Assert.Equal(1, bench.Count);
    }

    private static async Task<int> AnswersAsync(EventClaims claims, string id)
    {
        var answers = 0;
        await claims.OnceAsync(id, () =>
        {
            answers++;
            return Task.FromResult(Acknowledgement.Taken);
        });
        return answers;
    }

    private Attempt Attempt(SendOutcome outcome) => new(bench.Reply(), outcome);

    private Task<Acknowledgement> SendAsync(string id) => bench.Replies.SendAsync(bench.Reply(id), bench.Carrier, DeliveryBench.Budget);
}
