using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>What the log says of a reply, each thing once, and what stands on disk meanwhile.</summary>
public sealed class DeliveryWordsTests : IDisposable
{
    private static readonly SendOutcome Sent = new SendOutcome.Sent();
    private static readonly SendOutcome Down = new SendOutcome.NotNow();
    private static readonly SendOutcome Lost = new SendOutcome.Unclear();
    private readonly DeliveryBench bench = new();

    private string[] Said => [.. bench.Log.All.Split('\n').Select(line => line.Trim())];

    private char Mark => bench.OnDisk[0];

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Each_end_of_a_reply_is_a_line()
    {
        await SendAsync(Down);
        await AgainAsync(1, new SendOutcome.Refused("is_archived"));
        await SendAsync(Lost);
        await AgainAsync(1, Lost);
        var old = bench.Reply();
        bench.Clock.Move(TimeSpan.FromMinutes(30));
        var sending = bench.Replies.SendAsync(old, bench.Carrier, DeliveryBench.Budget);
        await bench.Carrier.EndAsync(Down);
        await sending;
        await bench.IdleAsync();
        sending = BeginAsync();
        await bench.Carrier.EndAsync(new SendOutcome.Refused("token_revoked"));
        await sending;
        Assert.Equal(
            [
                "Information slack: reply kept, sending goes on", "Warning slack: reply refused for good: is_archived",
                "Information slack: reply kept, sending goes on", "Warning slack: reply repeated once, the outcome stays unknown",
                "Information slack: reply kept, sending goes on", "Warning slack: reply given up, 30 minutes have passed",
                "Warning slack: reply refused for good: token_revoked",
            ],
            Said);
        Assert.Empty(bench.OnDisk);
    }

    [Fact]
    public async Task A_reply_that_cannot_be_made_is_lost_by_a_fault_of_ours_and_not_kept()
    {
        var sending = bench.Replies.SendAsync(bench.Kept(), async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), bench.Clock);
            throw new FormatException("secret");
        }, bench.Carrier, DeliveryBench.Budget);
        await bench.Clock.PassAsync(DeliveryBench.Budget);
        await sending;
        bench.Clock.Move(TimeSpan.FromSeconds(1));
        await bench.IdleAsync();
        const string place = $"GssBot.Bot.Tests.Delivery.{nameof(DeliveryWordsTests)}."
            + $"{nameof(A_reply_that_cannot_be_made_is_lost_by_a_fault_of_ours_and_not_kept)}";
        Assert.Equal(
            ["Information slack: reply kept, sending goes on", $"Error slack: reply lost by a fault of ours: FormatException in {place}"],
            Said);
        Assert.Empty(bench.OnDisk);
    }

    [Fact]
    public async Task The_mark_on_disk_says_how_far_sending_is()
    {
        var sending = BeginAsync();
        var first = await bench.Carrier.NextAsync();
        await bench.Clock.PassAsync(DeliveryBench.Budget);
        await sending;
        Assert.Equal('a', Mark);
        first.End.SetResult(Lost);
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(1));
        Assert.Equal('1', Mark);
        bench.Clock.Move(TimeSpan.FromSeconds(1));
        var second = await bench.Carrier.NextAsync();
        Assert.Equal('b', Mark);
        second.End.SetResult(Down);
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(2));
        Assert.Equal('1', Mark);
        bench.Clock.Move(TimeSpan.FromSeconds(2));
        await bench.Carrier.EndAsync(Sent);
        await bench.IdleAsync();
    }

    [Fact]
    public async Task A_platform_that_was_only_busy_is_not_asked_whether_it_listens()
    {
        bench.Carrier.Listening = false;
        await SendAsync(Down);
        await AgainAsync(1, Sent);
        Assert.Equal(1, bench.Counts.Sent);
    }

    [Fact]
    public async Task Replies_of_a_surface_that_was_switched_off_are_forgotten_and_those_that_cannot_be_made_set_aside()
    {
        using (var gone = bench.Pending(bench.Folder))
        {
            gone.Write(PendingLine.Of(bench.Kept("teams:1") with { Surface = "teams" }, trying: false));
            gone.Write(PendingLine.Of(bench.Kept("slack:Ev1") with { Where = bench.Kept().Where.Clear() }, trying: false));
        }

        await bench.StartAsync();
        Assert.Equal((0, 0), (bench.Count, bench.Carrier.Attempts));
        Assert.Equal(
            [
                "Information 2 replies taken over from a process that is gone",
                "Error slack: reply lost by a fault of ours: "
                    + $"InvalidOperationException in {typeof(ScriptedCarrier).FullName}.{nameof(ScriptedCarrier.Recall)}",
                "Error 1 lines of pending replies cannot be read; they are set aside as *.unreadable",
            ],
            Said);
        Assert.Equal(".unreadable", Path.GetExtension(Assert.Single(Directory.GetFiles(bench.Folder))));
        await bench.StopAsync();
    }

    [Fact]
    public void A_reply_that_the_folder_does_not_know_is_not_forgotten_and_after_its_end_nothing_is_written()
    {
        var folder = bench.Pending(bench.Folder);
        folder.Write(new PendingLine("slack:Ev1"));
        Assert.Empty(Directory.GetFiles(bench.Folder));
        folder.Dispose();
        folder.Write(PendingLine.Of(bench.Kept(), trying: false));
        Assert.Empty(folder.Adopt());
        Assert.Empty(Directory.GetFiles(bench.Folder));
        folder.Dispose();
    }

    private Task<Acknowledgement> BeginAsync() => bench.Replies.SendAsync(bench.Reply(), bench.Carrier, DeliveryBench.Budget);

    private async Task SendAsync(SendOutcome outcome)
    {
        var sending = BeginAsync();
        await bench.Carrier.EndAsync(outcome);
        await sending;
    }

    private async Task AgainAsync(int seconds, SendOutcome outcome)
    {
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(seconds));
        await bench.Carrier.EndAsync(outcome);
        await bench.IdleAsync();
    }
}
