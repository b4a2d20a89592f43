namespace GssBot.Bot.Slack.Settings;

/// <summary>One of several workspaces.</summary>
internal sealed class SlackWorkspaceOptions
{
    [SlackToken(SlackTokenAttribute.Bot)]
    public string? BotToken { get; set; }

    public string? BotTokenFile { get; set; }
}
