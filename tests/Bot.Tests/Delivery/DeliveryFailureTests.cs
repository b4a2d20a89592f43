using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>Replies that do not leave: given up, repeated once, refused for good.</summary>
public sealed class DeliveryFailureTests : IDisposable
{
    private static readonly SendOutcome Sent = new SendOutcome.Sent();
    private static readonly SendOutcome Busy = new SendOutcome.NotNow(TimeSpan.FromSeconds(30));
    private static readonly SendOutcome Down = new SendOutcome.NotNow();
    private static readonly SendOutcome Lost = new SendOutcome.Unclear();
    private readonly DeliveryBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task After_thirty_minutes_it_is_given_up_and_counted()
    {
        var sending = SendAsync();
        await bench.Carrier.EndAsync(Down);
        await sending;
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(1));
        bench.Clock.Move(TimeSpan.FromMinutes(30));
        await bench.Carrier.EndAsync(Down);
        await bench.IdleAsync();

        Assert.Equal((0, 1), (bench.Counts.Sent, bench.Counts.TooOld));
        Assert.Contains(bench.State.Remarks, remark => remark.Contains("given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_send_whose_outcome_is_unknown_is_repeated_once_and_no_more()
    {
        var sending = SendAsync();
        await bench.Carrier.EndAsync(Lost);
        await sending;
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await bench.Carrier.EndAsync(Lost);
        await bench.IdleAsync();

        Assert.Equal((2, 1), (bench.Carrier.Attempts, bench.Counts.Unclear));
        Assert.Empty(bench.OnDisk);
    }

    [Fact]
    public async Task The_one_repeat_is_saved_until_the_platform_listens_again()
    {
        bench.Carrier.Listening = false;
        var sending = SendAsync();
        await bench.Carrier.EndAsync(Lost);
        await sending;
        foreach (var pause in new[] { 1, 2, 4, 8, 16, 30 })
        {
            await bench.Clock.PassAsync(TimeSpan.FromSeconds(pause));
        }

        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(1, bench.Carrier.Attempts);

        bench.Carrier.Listening = true;
        bench.Clock.Move(TimeSpan.FromSeconds(30));
        await bench.Carrier.EndAsync(Sent);
        await bench.IdleAsync();

        Assert.Equal((2, 1), (bench.Carrier.Attempts, bench.Counts.Sent));
    }

    [Fact]
    public async Task A_lasting_refusal_is_acknowledged_counted_and_shown()
    {
        var sending = SendAsync();
        await bench.Carrier.EndAsync(new SendOutcome.Refused("is_archived"));

        Assert.Equal(Acknowledgement.Taken, await sending);
        Assert.Contains("1 replies refused: is_archived", bench.State.Remarks);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        var file = Path.Combine(bench.Folder, "a-file");
        File.WriteAllText(file, "");
        using var folder = bench.Pending(Path.Combine(file, "pending"));

        folder.Write(PendingLine.Of(bench.Kept(), trying: false));

        Assert.NotNull(folder.Problem);
    }

    private Task<Acknowledgement> SendAsync() => bench.Replies.SendAsync(bench.Reply(), bench.Carrier, DeliveryBench.Budget);
}
