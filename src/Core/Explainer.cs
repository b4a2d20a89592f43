namespace GssBot.Core;

/// <summary>
/// Text in, answer out: the whole border between this library and everything else.
/// Synchronous and pure: no I/O, no clock, no network, no logger. Thread-safe.
/// </summary>
public sealed partial class Explainer
{
}
