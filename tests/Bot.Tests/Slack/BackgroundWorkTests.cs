using GssBot.Bot.Slack.Handling;

namespace GssBot.Bot.Tests.Slack;

/// <summary>What goes on behind an answer.</summary>
public sealed class BackgroundWorkTests : IDisposable
{
    private readonly HandlerBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_chore_is_waited_for_two_seconds_and_its_fault_is_logged_by_its_kind()
    {
        var hanging = new TaskCompletionSource();
        var chore = bench.Part<BackgroundWork>().DoAsync("slow", () => hanging.Task);
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(2));
        Assert.False(chore.IsCompleted);
        bench.Clock.Move(TimeSpan.FromSeconds(2));
        await chore;
        hanging.SetException(new InvalidOperationException("secret"));
        await bench.Part<BackgroundWork>().DoAsync("broken", () => throw new FormatException("secret"));
        Assert.Contains(
            "Error Slack broken failed by a fault of ours: "
                + "FormatException in GssBot.Bot.Tests.Slack.BackgroundWorkTests."
                + "A_chore_is_waited_for_two_seconds_and_its_fault_is_logged_by_its_kind",
            bench.Log.All,
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret", bench.Log.All, StringComparison.Ordinal);
    }
}
