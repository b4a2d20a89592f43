namespace GssBot.Bot.Delivery;

/// <summary>Where the line of a reply stands.</summary>
internal sealed record PendingPlace(PendingFile File, long Offset, int Length);
