using System.Collections.Concurrent;
using GssBot.Bot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Api;

/// <summary>
/// Which workspaces are served, and with which token. Settings are read anew each time: a token may be renewed while we run.
/// </summary>
internal sealed class Workspaces(IOptionsMonitor<SlackOptions> options)
{
    private readonly ConcurrentDictionary<string, TokenIdentity> identities = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> troubles = new(StringComparer.Ordinal);

    /// <summary>The app id that Socket Mode told us; null until then and over HTTP.</summary>
    public string? LearnedAppId { get; set; }

    /// <summary>Problems by workspace, in words for an operator.</summary>
    public IEnumerable<string> Troubles => troubles.Select(trouble => $"{trouble.Key}: {trouble.Value}");

    public IEnumerable<Workspace> All
    {
        get
        {
            var settings = options.CurrentValue;
            if (settings.BotToken is { Length: > 0 } token)
            {
                yield return Named(token, settings.TeamId is { Length: > 0 } team ? team : identities.GetValueOrDefault(token)?.TeamId);
            }

            foreach (var (id, workspace) in settings.Workspaces)
            {
                if (workspace.BotToken is { Length: > 0 } own)
                {
                    yield return Named(own, id);
                }
            }
        }
    }

    /// <summary>
    /// The workspace of this id; null when it is not served. While nobody has said which one the single token belongs to,
    /// a signed request is taken at its word: Slack itself refuses a token used on another workspace's channels.
    /// </summary>
    public Workspace? Find(string? teamId)
    {
        if (teamId is null)
        {
            return null;
        }

        Workspace? unnamed = null;
        foreach (var workspace in All)
        {
            if (workspace.TeamId == teamId)
            {
                return workspace;
            }

            if (workspace.TeamId is null)
            {
                unnamed = workspace;
            }
        }

        return unnamed;
    }

    /// <summary>False for another app's id; an absent one is the signature's business.</summary>
    public bool IsOurApp(string? appId)
    {
        var settings = options.CurrentValue;
        var own = settings.AppId is { Length: > 0 } id ? id : LearnedAppId ?? OfAppToken(settings.AppToken);
        return appId is null || own is null || appId == own;
    }

    public void Confirm(string token, TokenIdentity identity)
    {
        identities[token] = identity;
        troubles.TryRemove(identity.TeamId, out _);
        troubles.TryRemove("bot token", out _);
    }

    /// <param name="workspace">A team id, or "bot token" while the team is not known.</param>
    public void Report(string workspace, string trouble) => troubles[workspace] = trouble;

    private Workspace Named(string token, string? team) => new(token, team, identities.GetValueOrDefault(token)?.BotUserId);

    /// <summary>An app-level token reads <c>xapp-1-A0123-…</c>.</summary>
    private static string? OfAppToken(string? token) =>
        token?.Split('-') is ["xapp", "1", { Length: > 1 } id, ..] && id[0] == 'A' ? id : null;
}
