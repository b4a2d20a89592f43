using System.Collections.Immutable;

namespace GssBot.Bot.Surfaces;

/// <summary>What the settings say of a surface.</summary>
/// <param name="HasEndpoint">True when strangers reach it over HTTP: the try-it page is then off unless it is asked for.</param>
/// <param name="KeepsReplies">True when a reply may have to wait in the folder of pending replies.</param>
/// <param name="Faults">Why the program must not start, one line each.</param>
/// <param name="Unknown">Settings under its sections that nobody knows, each with the nearest one that there is.</param>
internal sealed record SurfaceSettings(bool HasEndpoint, bool KeepsReplies, ImmutableArray<string> Faults, ImmutableArray<string> Unknown);
