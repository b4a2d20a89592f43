using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack;

/// <summary>Half a configuration stops the start, each fault in one line that names the setting.</summary>
internal sealed partial class SlackOptionsCheck : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        if (options.IsEmpty)
            return ValidateOptionsResult.Success;
        string[] faults = [.. Faults(options)];
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(SlackOptions options)
    {
        if (!options.HasHttpDoor && !options.HasSocket)
            yield return "Slack__SigningSecret (HTTP) or Slack__AppToken (Socket Mode) is missing";
        if (string.IsNullOrEmpty(options.BotToken) && options.Workspaces.Count == 0)
            yield return "Slack__BotToken is missing (or Slack__Workspaces__<team id>__BotToken for several workspaces)";
        foreach (var (team, workspace) in options.Workspaces)
        {
            if (!TeamId.IsMatch(team))
                yield return $"Slack__Workspaces__{Plain.Line(team, 40)} is not named by a team id (T…)";
            if (string.IsNullOrEmpty(workspace.BotToken))
                yield return $"Slack__Workspaces__{Plain.Line(team, 40)}__BotToken is missing";
        }
        if (options.TeamId is { Length: > 0 } own && !TeamId.IsMatch(own))
            yield return "Slack__TeamId is not a team id (T…)";
        if (options.SocketConnections is < 1 or > 10)
            yield return "Slack__SocketConnections must be from 1 to 10";
        if (!Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var api)
            || !(api.Scheme == Uri.UriSchemeHttps || api is { Scheme: "http", IsLoopback: true }))
            yield return "Slack__ApiBaseUrl must be an https address (http on a loopback host only)";
    }

    [GeneratedRegex(@"\A[TE][A-Z0-9]{1,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TeamId { get; }
}
