using System.Globalization;
using GssBot.Core.Answers;

namespace GssBot.Core.Knowledge.Model;

/// <summary>A clue as a person reads it, in <c>docs/cases.md</c> and in <c>gssbot why</c>.</summary>
internal static class ClueText
{
    public static string Of(Clue clue) =>
        string.Join(", ", Parts(clue))
        + (clue.By is { } by ? $" (printed by the {by.ToString().ToLowerInvariant()})" : "")
        + (clue.AtMost < Certainty.Certain ? $" (at most *{Words.Of(clue.AtMost)}*)" : "");

    private static IEnumerable<string> Parts(Clue clue)
    {
        if (!clue.Fragments.IsEmpty)
        {
            yield return string.Join(" … then ", clue.Fragments.Select(fragment => $"`{fragment.Source}`"));
        }

        if (!clue.Codes.IsEmpty)
        {
            yield return $"reply code {string.Join(" or ", clue.Codes)}";
        }

        if (clue.Status is { } status)
        {
            yield return $"a status with {string.Join(", ", Numbers(status))}";
        }

        if (clue.Fact is { } fact)
        {
            yield return "a text about "
                + $"{(fact == Fact.ThirdParty ? "a copy between two servers" : fact == Fact.Grid ? "the grid" : "GSS or Kerberos")}";
        }
    }

    private static IEnumerable<string> Numbers(StatusClue status)
    {
        if (status.Calling is { } calling)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"calling error {calling}");
        }

        if (status.Routine is { } routine)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"routine error {routine}");
        }

        if (status.Bit is { } bit)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"bit {bit}");
        }

        foreach (var minor in status.Minors)
        {
            yield return $"minor {minor}";
        }

        if (status.NoMinor)
        {
            yield return "no minor that says anything";
        }
    }
}
