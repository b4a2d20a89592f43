using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Handling;

/// <summary>
/// Work that an acknowledgement does not depend on: waited for up to 2 s, then finished in the background; faults are logged.
/// </summary>
internal sealed class BackgroundWork(TimeProvider clock, ILogger<BackgroundWork> logger)
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    public Task DoAsync(string what, Func<Task> work) =>
        LoggedAsync(what, work).WaitAsync(Budget, clock).ContinueWith(_ => { }, TaskScheduler.Default);

    private async Task LoggedAsync(string what, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            logger.OurFault($"Slack {what}", fault);
        }
    }
}
