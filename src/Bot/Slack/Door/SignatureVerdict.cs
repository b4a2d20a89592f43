namespace GssBot.Bot.Slack.Door;

/// <summary>The default is a refusal.</summary>
internal enum SignatureVerdict { Mismatch, Missing, Stale, Valid }
