using GssBot.Bot.Settings;

namespace GssBot.Bot.Slack;

/// <summary>One of several workspaces.</summary>
internal sealed class SlackWorkspaceOptions
{
    [Token(TokenAttribute.Bot)]
    public string? BotToken { get; set; }

    public string? BotTokenFile { get; set; }
}
