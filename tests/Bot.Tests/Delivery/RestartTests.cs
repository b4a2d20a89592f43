using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

public sealed class RestartTests : IDisposable
{
    private readonly DeliveryBench before = new();

    public void Dispose() => before.Dispose();

    [Fact]
    public async Task A_restarted_process_sends_what_was_kept_with_placeholders()
    {
        await KeepOneAsync(new SendOutcome.NotNow());
        await before.StopAsync();

        var after = After();
        await after.StartAsync();
        var reply = await after.Carrier.EndAsync(new SendOutcome.Sent());
        await after.IdleAsync();

        Assert.Equal("recalled: crl-expired-at-server with placeholders", reply.Body);
        Assert.Equal("C1", reply.Kept.Where["channel"]);
        await after.StopAsync();
        Assert.Empty(Directory.GetFiles(before.Folder));
    }

    [Fact]
    public async Task The_file_of_a_process_that_lives_is_left_alone()
    {
        await KeepOneAsync(new SendOutcome.NotNow());

        var other = After();
        await other.StartAsync();

        Assert.Equal(0, other.Carrier.Attempts);
        await other.StopAsync();
    }

    [Fact]
    public async Task Another_process_takes_over_within_a_minute()
    {
        await KeepOneAsync(new SendOutcome.NotNow());
        var other = After();
        await other.StartAsync();

        await before.StopAsync();
        await other.Clock.PassAsync(TimeSpan.FromMinutes(1));
        await other.Carrier.EndAsync(new SendOutcome.Sent());

        await other.IdleAsync();
        Assert.Equal(1, other.Counts.Sent);
        await other.StopAsync();
    }

    [Fact]
    public async Task A_redelivery_after_the_restart_is_not_answered_again()
    {
        await KeepOneAsync(new SendOutcome.NotNow());
        await before.StopAsync();
        var after = After();
        await after.StartAsync();

        var again = await after.Claims.OnceAsync("slack:Ev1", () => throw new InvalidOperationException("answered twice"));

        Assert.Equal(Acknowledgement.Taken, again);
        await after.Carrier.EndAsync(new SendOutcome.Sent());
        await after.IdleAsync();
        await after.StopAsync();
    }

    [Fact]
    public void An_attempt_that_nobody_saw_end_counts_as_unclear()
    {
        using (var folder = before.Pending(before.Folder))
        {
            folder.Write(PendingLine.Of(before.Kept(), trying: true));
        }

        using var next = before.Pending(before.Folder);

        Assert.Equal(1, Assert.Single(next.Adopt()).Unclear);
    }

    [Fact]
    public void A_line_cut_off_by_a_crash_costs_that_line_only()
    {
        var line = System.Text.Encoding.UTF8.GetString(PendingLine.Of(before.Kept(), trying: false).ToBytes())[..^1];
        File.WriteAllText(Path.Combine(before.Folder, "crashed.jsonl"), $"{line}\nnot json\n{line[..40]}");

        using var next = before.Pending(before.Folder);
        var kept = Assert.Single(next.Adopt());

        Assert.Equal(before.Kept().Outline!.Statuses[0], kept.Outline!.Statuses[0]);
        Assert.Equal(before.Kept().Outline! with { Statuses = [] }, kept.Outline with { Statuses = [] });
    }

    [Fact]
    public void A_long_outage_does_not_grow_the_file_without_end()
    {
        using var folder = before.Pending(before.Folder);
        var line = PendingLine.Of(before.Kept(), trying: false);

        for (var tries = 0; tries < 400; tries++)
        {
            folder.Write(line with { Id = $"slack:{new string('x', 20_000)}" });
        }

        Assert.InRange(Directory.GetFiles(before.Folder).Sum(name => new FileInfo(name).Length), 1, 5 * 1024 * 1024);
    }

    private async Task KeepOneAsync(SendOutcome outcome)
    {
        var sending = before.Replies.SendAsync(before.Reply(), before.Carrier, DeliveryBench.Budget);
        await before.Carrier.EndAsync(outcome);
        await sending;
        await before.Clock.SleeperAsync(TimeSpan.FromSeconds(1));
    }

    private DeliveryBench After() => new(before.Clock, before.Folder);
}
