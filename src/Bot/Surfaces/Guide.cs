using System.Collections.Immutable;

namespace GssBot.Bot.Surfaces;

/// <summary>How a platform's users reach the bot: the only words of the notices that are a platform's own.</summary>
/// <param name="MessageMenu">Where the command on somebody's message is found in the platform's menus.</param>
/// <param name="Ways">How to ask, one sentence each.</param>
internal sealed record Guide(string MessageMenu, ImmutableArray<string> Ways);
