using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Handling;
using GssBot.Bot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Socket;

/// <summary>Keeps the Socket Mode connections open, started one after the other so that they are not renewed together.</summary>
internal sealed class SocketMode(
    SocketOpener opener, SlackDispatcher dispatcher, SocketStates states, Workspaces workspaces, IOptionsMonitor<SlackOptions> options,
    TimeProvider clock, ILogger<SocketMode> logger)
    : BackgroundService
{
    private static readonly TimeSpan Stagger = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SoonestRenewal = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.CurrentValue.SocketConnections).Select(slot => KeepOpenAsync(slot, stoppingToken)));

    private async Task KeepOpenAsync(int slot, CancellationToken cancellationToken)
    {
        states.Set(slot, "waiting for its turn");
        await Task.Delay(Stagger * slot, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        for (var failures = 0; !cancellationToken.IsCancellationRequested;)
        {
            var opened = clock.GetUtcNow();
            var end = await OpenOnceAsync(slot, cancellationToken);
            // A renewal at once is Slack's right; one after the other would be a storm.
            failures = end == SocketEnd.Renewed && clock.GetUtcNow() - opened > SoonestRenewal ? 0 : failures + 1;
            if (end != SocketEnd.Renewed || failures > 1)
            {
                await Task.Delay(SocketBackoff.After(end, failures), clock, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>One connection from its opening to the moment at which another must take its place.</summary>
    private async Task<SocketEnd> OpenOnceAsync(int slot, CancellationToken cancellationToken)
    {
        var (socket, end) = await opener.OpenAsync(cancellationToken);
        if (socket is null)
        {
            states.Set(slot, SocketBackoff.Words(end));
            logger.SocketClosed(slot, SocketBackoff.Words(end));
            return end;
        }

        var connection = new SocketConnection(socket, dispatcher, clock, logger);
        connection.Greeted += appId =>
        {
            workspaces.LearnedAppId ??= appId;
            states.SetOpen(slot);
            logger.SocketOpen(slot);
        };
        end = await connection.RunAsync(cancellationToken);
        if (end != SocketEnd.Renewed)
        {
            states.Set(slot, SocketBackoff.Words(end));
        }

        logger.SocketClosed(slot, SocketBackoff.Words(end));
        return end;
    }
}
