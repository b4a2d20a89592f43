using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge;

/// <summary>Rules that hold between cases, and without which no base can be made of them.</summary>
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
}
