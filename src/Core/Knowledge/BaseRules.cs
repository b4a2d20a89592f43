using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge;

/// <summary>Rules that hold between cases.</summary>
internal static class BaseRules
{
    public static void Check(ImmutableArray<Case> cases, ICollection<Problem> problems)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var known in cases.Where(known => !ids.Add(known.Id)))
        {
            problems.Add(new Problem(known.Id + ".yaml", 0, $"the id '{known.Id}' stands twice"));
        }
    }

    /// <summary>Names of cases that no case has; told by <c>cases check</c> and by a test, since cases are written one at a time.</summary>
    public static IEnumerable<Problem> LooseEnds(ImmutableArray<Case> cases)
    {
        var ids = cases.Select(known => known.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var known in cases)
        {
            var named = known.Neighbours.Select(neighbour => neighbour.Case).Concat(known.Modifies).Concat(known.Parent is null ? [] : [known.Parent]);
            foreach (var id in named.Where(id => !ids.Contains(id)))
            {
                yield return new Problem(known.Id + ".yaml", 0, $"names '{id}', and no case is called so");
            }
        }
    }
}
