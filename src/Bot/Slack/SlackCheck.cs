using System.Diagnostics;
using System.Runtime.CompilerServices;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack;

/// <summary>Whether Slack can be reached and takes the tokens.</summary>
internal sealed class SlackCheck(IServiceProvider services, IOptions<SlackOptions> options) : ICheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async IAsyncEnumerable<Diagnosis> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (services.GetService<SlackApi>() is not { } api)
        {
            yield break;
        }

        foreach (var workspace in services.GetRequiredService<Workspaces>().All)
        {
            var name = $"Slack bot token{(workspace.TeamId is { } team ? $" of {team}" : "")}";
            yield return Told(name, await api.AskAsync(workspace.Token, "auth.test", [], Limit, cancellationToken));
        }

        if (options.Value.HasSocket)
        {
            yield return Told(
                "Slack app token", await api.AskAsync(options.Value.AppToken, "apps.connections.open", [], Limit, cancellationToken));
        }
    }

    private static Diagnosis Told(string name, ApiResult result) => result switch
    {
        ApiResult.Ok => new(name, "accepted"),
        ApiResult.Error refused =>
            new(name, $"refused by Slack ({refused.Word})", "install the app to the workspace again and copy the new token"),
        ApiResult.Wait => new(name, "not asked: Slack says wait", "run doctor again in a minute"),
        ApiResult.NoConnection => new(name, "Slack cannot be reached", "let this machine out to https://slack.com, or set HTTPS_PROXY"),
        ApiResult.Unclear => new(name, "Slack gave no clear answer", "run doctor again; see status.slack.com when it stays"),
        _ => throw new UnreachableException(),
    };
}
