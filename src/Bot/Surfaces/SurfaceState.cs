using System.Collections.Immutable;

namespace GssBot.Bot.Surfaces;

/// <summary>One line of the readiness report.</summary>
/// <param name="Ready">False when the surface cannot answer at present.</param>
/// <param name="Remarks">What an operator should know; no secrets, nothing a user wrote.</param>
internal sealed record SurfaceState(string Name, bool Ready, ImmutableArray<string> Remarks);

/// <summary>Something besides the surfaces that <c>/readyz</c> can ask how it is.</summary>
internal interface IStatefulPart
{
    SurfaceState State { get; }
}
