using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Api;

/// <summary>Asks Slack whose the tokens are: at the start, every half hour, and a few seconds after a failure or a new token.</summary>
internal sealed class WorkspaceCheck(
    SlackApi api, Workspaces workspaces, IOptionsMonitor<SlackOptions> options, TimeProvider clock, ILogger<WorkspaceCheck> logger)
    : BackgroundService
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Seldom = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var well = true;
            foreach (var workspace in workspaces.All.ToList())
            {
                well &= await CheckAsync(workspace, stoppingToken);
            }

            using var changed = new CancellationTokenSource();
            using var watch = options.OnChange(_ => changed.Cancel());
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, changed.Token);
            await Task.Delay(well ? Seldom : Often, clock, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> CheckAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var name = workspace.TeamId ?? "bot token";
        var result = await api.AskAsync(workspace.Token, "auth.test", [], Limit, cancellationToken);
        if (result is not ApiResult.Ok { Body: var body } || body.Text("team_id") is not { } team)
        {
            workspaces.Report(
                name,
                result is ApiResult.Error error
                    ? $"the bot token was refused ({error.Word})"
                    : "Slack cannot be reached to confirm the bot token");
            return false;
        }

        if (workspace.TeamId is { } expected && expected != team)
        {
            workspaces.Report(name, $"the bot token belongs to another workspace ({SlackLog.Word(team)})");
            return false;
        }

        if (workspace.BotUserId is null)
        {
            logger.WorkspaceConfirmed();
        }

        workspaces.Confirm(workspace.Token, new TokenIdentity(team, body.Text("user_id")));
        return true;
    }
}
