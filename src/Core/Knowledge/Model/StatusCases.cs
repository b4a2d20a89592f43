using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Core.Knowledge.Model;

/// <summary>Which cases a status number speaks for; from <c>_statuses.yaml</c>.</summary>
internal sealed record StatusCases
{
    public static StatusCases None { get; } = new();

    /// <summary>By the routine error's code.</summary>
    public ImmutableDictionary<int, ImmutableArray<CommonCase>> Routine { get; init; } = ImmutableDictionary<int, ImmutableArray<CommonCase>>.Empty;

    /// <summary>Of a routine error that no row names.</summary>
    public ImmutableArray<CommonCase> OtherRoutine { get; init; } = [];

    /// <summary>Of a calling error, 1 to 3.</summary>
    public ImmutableArray<CommonCase> Calling { get; init; } = [];

    /// <summary>Of the routine errors that Globus puts into the calling field.</summary>
    public ImmutableArray<CommonCase> GlobusToken { get; init; } = [];

    /// <summary>Of supplementary bits; the first row counts of which a bit is set.</summary>
    public ImmutableArray<BitCases> Bits { get; init; } = [];

    /// <summary>By the minor status's symbol.</summary>
    public ImmutableDictionary<string, NamedCase> Minor { get; init; } = ImmutableDictionary<string, NamedCase>.Empty;

    public ImmutableArray<SaidCases> Said { get; init; } = [];

    /// <summary>Families whose symptoms say no more than that GSS-API failed.</summary>
    public ImmutableArray<Listed> GivesWay { get; init; } = [];

    /// <summary>Every id that is named, with its line.</summary>
    public IEnumerable<Listed> Ids => Routine.Values.Append(OtherRoutine).Append(Calling).Append(GlobusToken).Concat(Bits.Select(row => row.Cases)).SelectMany(cases => cases)
        .Select(common => new Listed(common.Id, common.Line))
        .Concat(Minor.Values.Concat(Said.SelectMany(said => said.BySpeaker.Values)).Select(named => new Listed(named.Id, named.Line)));
}

/// <summary>A case that is often met with a status.</summary>
/// <param name="Separate">What tells this cause from the others.</param>
/// <param name="Line">In the file.</param>
internal readonly record struct CommonCase(string Id, string Separate, int Line);

/// <param name="Mask">Supplementary bits, as in a major status.</param>
internal readonly record struct BitCases(int Mask, ImmutableArray<CommonCase> Cases);

/// <summary>A case that a status names.</summary>
/// <param name="AtMost">The most that the number proves.</param>
/// <param name="Symptom">Often seen with the case, and no proof of it.</param>
/// <param name="Line">In the file.</param>
internal sealed record NamedCase(string Id, Certainty AtMost, bool Symptom, int Line);

/// <summary>A routine error in a library's own words.</summary>
/// <param name="BySpeaker">The case that the side names which prints them; client, server, and unknown for every other.</param>
internal sealed record SaidCases(int Routine, string Text, ImmutableDictionary<Speaker, NamedCase> BySpeaker);
