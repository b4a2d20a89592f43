using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using GssBot.Core.Answers;
using GssBot.Core.Scanning;

namespace GssBot.Core.Rendering.Contract;

/// <summary>The breakdown object as other programs read it.</summary>
/// <param name="Share">Of the failures that are explained, 0 to 1, six digits.</param>
public sealed record BreakdownObject(
    [property: AllowedValues(BreakdownObject.Version)] string Schema,
    long Lines,
    long Records,
    long Failures,
    long Explained,
    double Share,
    ImmutableArray<GroupObject> Groups,
    ImmutableArray<UnexplainedShape> Unexplained,
    bool Truncated)
{
    public const string Version = "gssbot.breakdown/1";

    public static BreakdownObject Of(Breakdown breakdown) => new(
        Version, breakdown.Lines, breakdown.Records, breakdown.Failures, breakdown.Explained, Math.Round(breakdown.Share, 6),
        [.. breakdown.Groups.Select(GroupObject.Of)], breakdown.Unexplained, breakdown.Truncated);
}

/// <param name="Endpoints">Two hosts; null where the log names none.</param>
/// <param name="Share">Of all failures, 0 to 1, six digits.</param>
public sealed record GroupObject(
    string Case,
    string Title,
    [property: WordsOf<Side>] string Side,
    [property: WordsOf<Actor>] string Actor,
    [property: HoldsNull] ImmutableArray<string?> Endpoints,
    long Count,
    double Share,
    long First,
    long Last,
    long ExampleLine,
    string Example)
{
    public static GroupObject Of(FailureGroup group) => new(
        group.Case, group.Title, Words.Of(group.Side), Words.Of(group.Actor), [group.Endpoints.From, group.Endpoints.To], group.Count,
        Math.Round(group.Share, 6), group.First, group.Last, group.ExampleLine, group.Example);
}
