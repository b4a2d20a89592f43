namespace GssBot.Bot.Slack.Handling;

/// <summary>The fields of a slash command that we use.</summary>
internal sealed record SlackCommand(
    string Name, string Text, string? TeamId, string? EnterpriseId, string? AppId, string? UserId, string? ChannelId)
{
    /// <param name="field">Looks a field up by Slack's name; null when it is absent.</param>
    public static SlackCommand Of(Func<string, string?> field) => new(
        field("command") ?? "",
        field("text") ?? "",
        field("team_id"),
        field("enterprise_id"),
        field("api_app_id"),
        field("user_id"),
        field("channel_id"));
}
