namespace GssBot.Bot.Slack.Api;

/// <summary>A workspace that is served.</summary>
/// <param name="TeamId">Null while neither the settings nor Slack have said it.</param>
/// <param name="BotUserId">Our own user there; null until Slack has said it.</param>
internal sealed record Workspace(string Token, string? TeamId, string? BotUserId);

/// <summary>What <c>auth.test</c> says about a token.</summary>
internal sealed record TokenIdentity(string TeamId, string? BotUserId);
