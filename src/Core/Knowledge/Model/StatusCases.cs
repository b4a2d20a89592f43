using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Core.Knowledge.Model;

/// <summary>Which cases a status number speaks for; from <c>_statuses.yaml</c>.</summary>
internal sealed record StatusCases
{
    public static StatusCases None { get; } = new();

    /// <summary>Of a routine error.</summary>
    public ImmutableArray<RoutineCases> Routine { get; init; } = [];

    /// <summary>Of a routine error that no row names.</summary>
    public ImmutableArray<CommonCase> OtherRoutine { get; init; } = [];

    /// <summary>Of a calling error, 1 to 3.</summary>
    public ImmutableArray<CommonCase> Calling { get; init; } = [];

    /// <summary>Of the routine errors that Globus puts into the calling field.</summary>
    public ImmutableArray<CommonCase> GlobusToken { get; init; } = [];

    /// <summary>Of supplementary bits; the first row counts of which a bit is set.</summary>
    public ImmutableArray<BitCases> Bits { get; init; } = [];

    /// <summary>By the minor status's symbol.</summary>
    public IReadOnlyDictionary<string, NamedCase> Minor { get; init; } = new Dictionary<string, NamedCase>();

    public ImmutableArray<SaidCases> Said { get; init; } = [];

    /// <summary>Families whose symptoms say no more than that GSS-API failed.</summary>
    public ImmutableArray<Listed> GivesWay { get; init; } = [];

    /// <summary>Every id that is named, with its line.</summary>
    public IEnumerable<Listed> Ids => Routine.Select(row => row.Cases)
        .Append(OtherRoutine)
        .Append(Calling)
        .Append(GlobusToken)
        .Concat(Bits.Select(row => row.Cases))
        .SelectMany(cases => cases)
        .Select(common => new Listed(common.Id, common.Line))
        .Concat(Minor.Values.Concat(Said.SelectMany(said => new[] { said.Client, said.Server, said.Other }.OfType<NamedCase>()))
            .Select(named => new Listed(named.Id, named.Line)));
}

/// <summary>A case that is often met with a status.</summary>
/// <param name="Separate">What tells this cause from the others.</param>
/// <param name="Line">In the file.</param>
internal sealed record CommonCase(string Id, string Separate, int Line);

/// <param name="Code">1 to 255.</param>
internal sealed record RoutineCases(int Code, ImmutableArray<CommonCase> Cases);

/// <param name="Mask">Supplementary bits, as in a major status.</param>
internal sealed record BitCases(int Mask, ImmutableArray<CommonCase> Cases);

/// <summary>A case that a status names.</summary>
/// <param name="AtMost">The most that the number proves.</param>
/// <param name="Symptom">Often seen with the case, and no proof of it.</param>
/// <param name="Line">In the file.</param>
internal sealed record NamedCase(string Id, Certainty AtMost, bool Symptom, int Line);

/// <summary>A routine error in a library's own words.</summary>
/// <param name="Client">The case where the client prints them; null for the one of <paramref name="Other"/>, as with the next.</param>
/// <param name="Server">The case where the server prints them.</param>
/// <param name="Other">The case where another prints them, or nobody knows who; null for none.</param>
internal sealed record SaidCases(int Routine, string Text, NamedCase? Client, NamedCase? Server, NamedCase? Other)
{
    public NamedCase? By(Speaker speaker) => (speaker switch { Speaker.Client => Client, Speaker.Server => Server, _ => null }) ?? Other;
}
