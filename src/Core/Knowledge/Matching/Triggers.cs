using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>What makes a case worth a look.</summary>
internal static class Triggers
{
    /// <summary>For each fragment of the index the cases that are worth a look when it is seen.</summary>
    public static ImmutableArray<ImmutableArray<Case>> ByFragment(ImmutableArray<Case> cases, FragmentIndex index)
    {
        var lists = Enumerable.Range(0, index.Count).Select(_ => new List<Case>()).ToArray();
        foreach (var known in cases)
        {
            foreach (var fragment in Of(known)
                .SelectMany(clue => clue.Fragments)
                .Select(fragment => index.Ids[fragment.Source])
                .Distinct())
            {
                lists[fragment].Add(known);
            }
        }

        return [.. lists.Select(list => list.ToImmutableArray())];
    }

    /// <summary>
    /// The clues that make a case worth a look: a must with words where there is one, else any of its anys, else its musts.
    /// </summary>
    public static ImmutableArray<Clue> Of(Case known) =>
        known.Evidence.Must.FirstOrDefault(clue => !clue.Fragments.IsEmpty) is { } must ? [must]
        : !known.Evidence.Any.IsEmpty ? known.Evidence.Any
        : known.Evidence.Must;
}
