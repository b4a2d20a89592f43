namespace GssBot.Bot.Slack.Settings;

/// <summary>The default is a refusal.</summary>
internal enum SignatureVerdict { Mismatch, Missing, Stale, Valid }
