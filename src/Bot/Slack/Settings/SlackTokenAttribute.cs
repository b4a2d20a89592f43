using System.ComponentModel.DataAnnotations;

namespace GssBot.Bot.Slack.Settings;

/// <summary>A token whose first letters say its kind.</summary>
/// <param name="kind">What stands before the first hyphen, such as <c>xoxb</c>; Slack puts <c>xoxe.</c> before it
/// when tokens are rotated.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SlackTokenAttribute(string kind) : ValidationAttribute
{
    public const string Bot = "xoxb", App = "xapp";

    public override bool IsValid(object? value) => value is not string token || IsToken(token, kind);

    public static bool IsToken(string token, string kind) =>
        (token.StartsWith($"{kind}-", StringComparison.Ordinal) || token.StartsWith($"xoxe.{kind}-", StringComparison.Ordinal))
        && token.All(letter => letter is > ' ' and <= '~');

    public override string FormatErrorMessage(string name) => kind == App
        ? $"{name} must be an app-level token (xapp-…); a bot token (xoxb-…) is Slack__BotToken"
        : $"{name} must be a bot token (xoxb-…); an app-level token (xapp-…) is Slack__AppToken";
}
