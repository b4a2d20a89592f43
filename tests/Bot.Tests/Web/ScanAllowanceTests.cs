using GssBot.Bot.Web;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Scanning;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Web;

/// <summary>
/// What a log may cost, written down here a second time, and that a stranger's scan leaves the machine to others half of the time.
/// </summary>
public sealed class ScanAllowanceTests
{
    private const long MiB = 1024 * 1024;

    [Fact]
    public void A_stranger_gets_little_and_somebody_at_this_machine_much()
    {
        var few = ScanAllowance.Public();
        Assert.Equal(
            (32 * MiB, TimeSpan.FromSeconds(20), ScanPace.Modest, true), (few.MostBytes, few.Longest, few.Pace, few.RestsAsLongAsItWorks));
        Assert.Equal((1024 * MiB, TimeSpan.FromMinutes(2), ScanPace.Whole, false),
            (
                ScanAllowance.Local.MostBytes,
                ScanAllowance.Local.Longest,
                ScanAllowance.Local.Pace,
                ScanAllowance.Local.RestsAsLongAsItWorks));
        Assert.Null(ScanAllowance.Local.Turns);
        Assert.Contains("32 MiB", few.Limit, StringComparison.Ordinal);
        Assert.Contains("20 seconds", few.Limit, StringComparison.Ordinal);
        using var first = few.Turns!.AttemptAcquire();
        using var second = few.Turns.AttemptAcquire();
        Assert.Equal((true, false), (first.IsAcquired, second.IsAcquired));
    }

    [Fact]
    public async Task A_strangers_scan_rests_as_long_as_it_works()
    {
        Assert.Equal([RestingClock.Work, RestingClock.Work], await RestsAsync(ScanAllowance.Public()));
        Assert.Empty(await RestsAsync(ScanAllowance.Local));
    }

    /// <summary>Two windows of a stranger's pace.</summary>
    private static async Task<TimeSpan[]> RestsAsync(ScanAllowance allowance)
    {
        var clock = new RestingClock();
        var context = new DefaultHttpContext();
        (context.Request.ContentType, context.Request.Body) =
            ("application/octet-stream", new MemoryStream(new byte[ScanPace.Modest.Window / 2]));
        await ScanEndpoint.AnswerAsync(context, new Explainer(ShippedCases.Load()), clock, allowance);
        return [.. clock.Pauses.Where(pause => pause != allowance.Longest)];
    }

    /// <summary>A clock on which every piece of work takes 70 ms, and nobody has to wait.</summary>
    private sealed class RestingClock : TimeProvider
    {
        public static readonly TimeSpan Work = TimeSpan.FromMilliseconds(70);

        private long now;

        public List<TimeSpan> Pauses { get; } = [];

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Interlocked.Add(ref now, (long)Work.TotalMilliseconds);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pauses.Add(dueTime);
            return System.CreateTimer(callback, state, dueTime == Work ? TimeSpan.Zero : dueTime, period);
        }
    }
}
