using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Core.Scanning;

/// <summary>What a log says, cause by cause.</summary>
/// <param name="Records">Log entries; an entry of several lines counts once.</param>
/// <param name="Failures">Records that tell of a failure.</param>
/// <param name="Explained">Failures whose case is known.</param>
/// <param name="Groups">By case and side, the most frequent first.</param>
/// <param name="Unexplained">Failures that no case fits, by their shape, the most frequent first.</param>
/// <param name="Truncated">The log was longer or more varied than what is kept; the counts of groups are exact all the same up
/// to the place of the cut.</param>
public sealed record Breakdown(
    long Lines,
    long Records,
    long Failures,
    long Explained,
    ImmutableArray<FailureGroup> Groups,
    ImmutableArray<UnexplainedShape> Unexplained,
    bool Truncated)
{
    /// <summary>0 to 1; 1 for a log without failures.</summary>
    public double Share => Failures == 0 ? 1 : (double)Explained / Failures;
}

/// <param name="Endpoints">The two hosts that most of these failures name, in the order of the text; null where there is none.</param>
/// <param name="Share">Of all failures, 0 to 1.</param>
/// <param name="First">Line of the first one, 1-based.</param>
/// <param name="Last">Line of the last one.</param>
/// <param name="ExampleLine">Line of one to look at.</param>
/// <param name="Example">That line with names, addresses and secrets taken out, at most 200 characters.</param>
public sealed record FailureGroup(
    string Case, string Title, Side Side, Actor Actor, (string? From, string? To) Endpoints, long Count, double Share, long First,
    long Last, long ExampleLine, string Example);

/// <param name="Shape">The text with what changes from one to the next taken out, at most 200 characters.</param>
public sealed record UnexplainedShape(string Shape, long Count, long ExampleLine);
