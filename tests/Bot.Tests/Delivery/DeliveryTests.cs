using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

public sealed class DeliveryTests : IDisposable
{
    private static readonly SendOutcome Sent = new SendOutcome.Sent();
    private static readonly SendOutcome Busy = new SendOutcome.NotNow(TimeSpan.FromSeconds(30));
    private static readonly SendOutcome Down = new SendOutcome.NotNow();
    private static readonly SendOutcome Lost = new SendOutcome.Unclear();
    private readonly DeliveryBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_reply_that_leaves_in_time_is_never_on_disk()
    {
        var sending = SendAsync();
        await bench.Carrier.EndAsync(Sent);

        Assert.Equal(Acknowledgement.Taken, await sending);
        Assert.Empty(bench.OnDisk);
        Assert.Equal(1, bench.Counts.Sent);
    }

    [Fact]
    public async Task A_slow_reply_is_acknowledged_after_the_budget_and_sent_once()
    {
        var sending = SendAsync();
        var attempt = await bench.Carrier.NextAsync();
        await bench.Clock.PassAsync(DeliveryBench.Budget);

        Assert.Equal(Acknowledgement.Taken, await sending);
        Assert.Contains("crl-expired-at-server", bench.OnDisk, StringComparison.Ordinal);
        attempt.End.SetResult(Sent);
        await bench.IdleAsync();
        Assert.Equal((1, 1), (bench.Carrier.Attempts, bench.Counts.Sent));
        Assert.Empty(bench.OnDisk);
    }

    [Fact]
    public async Task The_time_that_the_making_of_a_reply_took_is_part_of_the_budget()
    {
        var reply = bench.Reply();
        bench.Clock.Move(DeliveryBench.Budget - TimeSpan.FromMilliseconds(500));

        var sending = bench.Replies.SendAsync(reply, bench.Carrier, DeliveryBench.Budget);
        await bench.Clock.PassAsync(TimeSpan.FromMilliseconds(500));

        Assert.Equal(Acknowledgement.Taken, await sending);
    }

    [Fact]
    public async Task What_was_pasted_never_reaches_the_disk()
    {
        var sending = SendAsync();
        await bench.Carrier.EndAsync(Busy);
        await sending;

        Assert.Contains("\"channel\":\"C1\"", bench.OnDisk, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", bench.OnDisk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_after_is_obeyed_and_the_filled_in_reply_is_sent_then()
    {
        var sending = SendAsync();
        await bench.Carrier.EndAsync(Busy);
        await sending;
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(30));
        bench.Clock.Move(TimeSpan.FromSeconds(29));
        Assert.Equal(1, bench.Carrier.Attempts);

        bench.Clock.Move(TimeSpan.FromSeconds(1));
        var reply = await bench.Carrier.EndAsync(Sent);

        await bench.IdleAsync();
        Assert.Contains("jane", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_of_twenty_minutes_is_outlasted_with_growing_pauses()
    {
        var sending = SendAsync();
        await bench.Carrier.EndAsync(Down);
        await sending;
        foreach (var pause in new[] { 1, 2, 4, 8, 16 })
        {
            await FailAfterAsync(pause);
        }

        for (var minutes = 0; minutes < 20; minutes++)
        {
            await FailAfterAsync(30);
            await FailAfterAsync(30);
        }

        await bench.Clock.PassAsync(TimeSpan.FromSeconds(30));
        await bench.Carrier.EndAsync(Sent);
        await bench.IdleAsync();

        Assert.Equal((1, 0), (bench.Counts.Sent, bench.Counts.TooOld));
    }

    [Fact]
    public async Task What_is_still_being_made_after_the_budget_is_kept_as_its_notice()
    {
        var made = new TaskCompletionSource<Reply>();
        var meanwhile = bench.Kept() with { Outline = null, Notice = "interrupted" };

        var sending = bench.Replies.SendAsync(meanwhile, () => made.Task, bench.Carrier, DeliveryBench.Budget);
        await bench.Clock.PassAsync(DeliveryBench.Budget);
        await sending;
        Assert.Contains("interrupted", bench.OnDisk, StringComparison.Ordinal);
        made.SetResult(bench.Reply());
        await bench.Carrier.EndAsync(Sent);
        await bench.IdleAsync();

        Assert.Equal(1, bench.Counts.Sent);
    }

    private Task<Acknowledgement> SendAsync() => bench.Replies.SendAsync(bench.Reply(), bench.Carrier, DeliveryBench.Budget);

    private async Task FailAfterAsync(int seconds)
    {
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(seconds));
        await bench.Carrier.EndAsync(Down);
    }
}
