using GssBot.Core.Answers;

namespace GssBot.Tests.Corpus;

/// <summary>Which sides are right for a sample, where somebody who knew the outcome said so (<c>tests/corpus/sides.tsv</c>).</summary>
internal static class Sides
{
    private static readonly Dictionary<string, string[]> Labels = File.ReadLines(
        Path.Combine(Checkout.Root, "tests", "corpus", "sides.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(fields => fields[0], fields => fields[1].Split(','));

    public static IReadOnlyCollection<string> Names => Labels.Keys;

    /// <summary>Null when nobody said.</summary>
    public static bool? IsRight(Sample sample, Side side) =>
        Labels.TryGetValue(sample.Name, out var right) ? right.Contains(side.ToString(), StringComparer.OrdinalIgnoreCase) : null;
}
