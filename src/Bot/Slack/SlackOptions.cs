namespace GssBot.Bot.Slack;

/// <summary>Section <c>Slack</c> of the configuration.</summary>
internal sealed class SlackOptions
{
    /// <summary>Signs HTTP requests; given: <c>POST /slack/events</c> is served.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The secret before, still accepted while a rotation is under way.</summary>
    public string? SigningSecretPrevious { get; set; }

    /// <summary>Bot token (<c>xoxb-…</c>) of the one workspace.</summary>
    public string? BotToken { get; set; }

    /// <summary>The one workspace's id (<c>T…</c>); default: what <c>auth.test</c> says.</summary>
    public string? TeamId { get; set; }

    /// <summary>The app's id (<c>A…</c>); default: what the app token or Socket Mode says, else any app that knows the secret.</summary>
    public string? AppId { get; set; }

    /// <summary>App-level token (<c>xapp-…</c>); given: Socket Mode.</summary>
    public string? AppToken { get; set; }

    /// <summary>Bot tokens of several workspaces by team id.</summary>
    public Dictionary<string, SlackWorkspaceOptions> Workspaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Default <c>https://slack.com/api/</c>; plain http for a loopback host only.</summary>
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    /// <summary>Socket Mode connections, 1-10; default 2. Slack allows 10 per app over all replicas.</summary>
    public int SocketConnections { get; set; } = 2;

    public bool HasHttpDoor => !string.IsNullOrEmpty(SigningSecret);

    public bool HasSocket => !string.IsNullOrEmpty(AppToken);

    public bool IsEmpty => !HasHttpDoor && !HasSocket && string.IsNullOrEmpty(SigningSecretPrevious) && string.IsNullOrEmpty(BotToken) && Workspaces.Count == 0;

    /// <summary>With a final slash.</summary>
    public Uri ApiBase => new(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/");
}

internal sealed class SlackWorkspaceOptions
{
    public string? BotToken { get; set; }
}
