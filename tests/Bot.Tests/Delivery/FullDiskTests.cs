using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>The platform is away and the disk has room for a few replies only.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Questions = 40;
    private const long Plenty = 1L << 40;
    private readonly SmallDisk disk = new() { Room = 2_000 };
    private readonly DeliveryBench bench;

    public FullDiskTests() => bench = new DeliveryBench(disk: disk.Write);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Each_reply_is_posted_once_though_the_disk_stays_full()
    {
        await AskAllAsync();
        await bench.MinuteAsync();
        await bench.MinuteAsync();

        await SendAllAsync();

        Assert.Equal(Questions, bench.Counts.Sent);
        Assert.True(disk.Refusals > 0);
    }

    [Fact]
    public async Task Files_stay_few_while_the_disk_is_full_and_nothing_is_left_after()
    {
        await AskAllAsync();
        await bench.MinuteAsync();

        Assert.InRange(Directory.GetFiles(bench.Folder).Length, 1, 2);
        Assert.InRange(Directory.GetFiles(bench.Folder).Sum(LengthOf), 1, 2_000);
        disk.Room = Plenty;
        await SendAllAsync();
        Assert.Empty(bench.OnDisk);
    }

    [Fact]
    public async Task With_room_again_every_reply_is_written_and_health_says_nothing_more()
    {
        await AskAllAsync();
        Assert.Contains(bench.State.Remarks, IsAboutDisk);

        disk.Room = Plenty;
        await bench.MinuteAsync();

        Assert.DoesNotContain(bench.State.Remarks, IsAboutDisk);
        Assert.Equal(Questions, bench.OnDisk.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_log_tells_each_change_of_state_once()
    {
        await AskAllAsync();
        await bench.MinuteAsync();
        await bench.MinuteAsync();
        disk.Room = Plenty;
        await bench.MinuteAsync();

        Assert.Single(bench.Log.All.Split('\n'), line => line.Contains("cannot be written", StringComparison.Ordinal));
        Assert.Single(bench.Log.All.Split('\n'), line => line.Contains("written to disk again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_throws_nothing_and_tells_how_many_replies_are_lost()
    {
        await AskAllAsync();
        var written = bench.OnDisk.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

        await bench.StopAsync();

        Assert.Contains($"{Questions - written} replies are lost with this stop", bench.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_left_while_the_disk_was_full_is_not_sent_by_the_next_process()
    {
        await AskAllAsync();
        await SendAllAsync();
        await bench.StopAsync();

        var next = new DeliveryBench(bench.Clock, bench.Folder, disk.Write);
        await next.StartAsync();

        Assert.Equal(0, next.Carrier.Attempts);
        await next.StopAsync();
    }

    [Fact]
    public async Task What_others_left_is_taken_over_once_without_any_room()
    {
        using (var gone = bench.Pending(bench.Folder))
        {
            gone.Write(PendingLine.Of(bench.Kept("slack:Ev-other"), trying: false));
        }

        disk.Room = 0;
        bench.Carrier.Always = new SendOutcome.Sent();

        await bench.StartAsync();
        await bench.IdleAsync();
        await bench.MinuteAsync();
        await bench.MinuteAsync();

        Assert.Equal("slack:Ev-other", Assert.Single(bench.Carrier.Ids));
        Assert.Empty(bench.OnDisk);
        await bench.StopAsync();
    }

    private static bool IsAboutDisk(string remark) => remark.Contains("cannot be written", StringComparison.Ordinal);

    private async Task AskAllAsync()
    {
        await bench.StartAsync();
        bench.Carrier.Always = new SendOutcome.NotNow();
        for (var question = 0; question < Questions; question++)
        {
            await bench.Replies.SendAsync(bench.Reply($"slack:Ev{question}"), bench.Carrier, DeliveryBench.Budget);
        }
    }

    /// <summary>The platform is back.</summary>
    private async Task SendAllAsync()
    {
        bench.Carrier.Always = new SendOutcome.Sent();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (bench.Count > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            bench.Clock.Move(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    /// <summary>A file may go between being listed and being looked at.</summary>
    private static long LengthOf(string name)
    {
        try
        {
            return new FileInfo(name).Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
