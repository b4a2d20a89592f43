using System.Text.RegularExpressions;
using GssBot.Bot.Settings;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Settings;

/// <summary>Section <c>Slack</c> of the configuration. Each secret may be given as a file, which fills the secret itself.</summary>
internal sealed partial class SlackOptions : ISection
{
    public static string Section => "Slack";

    /// <summary>Signs HTTP requests; given: <c>POST /slack/events</c> is served.</summary>
    public string? SigningSecret { get; set; }

    public string? SigningSecretFile { get; set; }

    /// <summary>The secret before, still accepted while a rotation is under way.</summary>
    public string? SigningSecretPrevious { get; set; }

    public string? SigningSecretPreviousFile { get; set; }

    /// <summary>Bot token (<c>xoxb-…</c>) of the one workspace.</summary>
    [SlackToken(SlackTokenAttribute.Bot)]
    public string? BotToken { get; set; }

    public string? BotTokenFile { get; set; }

    /// <summary>The one workspace's id (<c>T…</c>); default: what <c>auth.test</c> says.</summary>
    public string? TeamId { get; set; }

    /// <summary>The app's id (<c>A…</c>); default: what the app token or Socket Mode says, else any app that knows the secret.</summary>
    public string? AppId { get; set; }

    /// <summary>App-level token (<c>xapp-…</c>); given: Socket Mode.</summary>
    [SlackToken(SlackTokenAttribute.App)]
    public string? AppToken { get; set; }

    public string? AppTokenFile { get; set; }

    /// <summary>Bot tokens of several workspaces by team id.</summary>
    public Dictionary<string, SlackWorkspaceOptions> Workspaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Default <c>https://slack.com/api/</c>; plain http for a loopback host only.</summary>
    [Address]
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    /// <summary>Socket Mode connections, 1-10; default 2. Slack allows 10 per app over all replicas.</summary>
    [WholeNumber(1, 10)]
    public int SocketConnections { get; set; } = 2;

    public bool HasHttpEndpoint => !string.IsNullOrEmpty(SigningSecret);

    public bool HasSocket => !string.IsNullOrEmpty(AppToken);

    /// <summary>True when nothing at all says that Slack is wanted.</summary>
    public bool IsEmpty => !IsAny(
        SigningSecret, SigningSecretFile, SigningSecretPrevious, SigningSecretPreviousFile, BotToken, BotTokenFile, AppToken, AppTokenFile)
        && Workspaces.Count == 0;

    /// <summary>With a final slash.</summary>
    public Uri ApiBase => new(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/");

    public IEnumerable<string> Contradictions()
    {
        if (IsEmpty)
        {
            yield break;
        }

        if (!IsAny(SigningSecret, SigningSecretFile, AppToken, AppTokenFile))
        {
            yield return "Slack__SigningSecret (HTTP) or Slack__AppToken (Socket Mode) is missing";
        }

        if (!IsAny(BotToken, BotTokenFile) && Workspaces.Count == 0)
        {
            yield return "Slack__BotToken is missing (or Slack__Workspaces__<team id>__BotToken for several workspaces)";
        }

        foreach (var (team, workspace) in Workspaces)
        {
            if (!TeamIdShape.IsMatch(team))
            {
                yield return $"Slack__Workspaces__{Plain.Line(team, 40)} is not named by a team id (T…)";
            }

            if (!IsAny(workspace.BotToken, workspace.BotTokenFile))
            {
                yield return $"Slack__Workspaces__{Plain.Line(team, 40)}__BotToken is missing";
            }
        }

        if (TeamId is { Length: > 0 } own && !TeamIdShape.IsMatch(own))
        {
            yield return "Slack__TeamId is not a team id (T…)";
        }
    }

    private static bool IsAny(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\A[TE][A-Z0-9]{1,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TeamIdShape { get; }
}
