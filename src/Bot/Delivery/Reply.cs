namespace GssBot.Bot.Delivery;

/// <summary>A reply ready to leave.</summary>
/// <param name="Body">The platform's own JSON, filled in with the user's values; lives in memory only.</param>
internal sealed record Reply(KeptReply Kept, string Body);
