using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Commands;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Files;

/// <summary>Reads a list of steps; a step is written out or used by name from the shared table.</summary>
internal static class StepReader
{
    public static ImmutableArray<CaseStep> Read(NodeReader owner, ImmutableArray<Node> items, SharedTables shared)
    {
        var steps = ImmutableArray.CreateBuilder<CaseStep>();
        foreach (var item in items)
        {
            if (item is not Node.Map map)
            {
                owner.Fault(item.Line, "a step is a mapping with role and text, or use");
                continue;
            }

            var reader = owner.Inside(map);
            if (reader.Optional("use", 60) is { } name)
            {
                Use(reader, name, shared, steps);
            }
            else
            {
                steps.Add(ReadStep(reader));
            }

            reader.RefuseUnknownKeys();
        }

        return steps.ToImmutable();
    }

    private static void Use(NodeReader reader, string name, SharedTables shared, ImmutableArray<CaseStep>.Builder steps)
    {
        if (!shared.Steps.TryGetValue(name, out var found))
        {
            reader.Fault(reader.Line, $"no shared step is called '{name}'");
            return;
        }

        var role = reader.Find("role") is null ? (Role?)null : reader.Word("role", Role.Unknown);
        var by = reader.Find("by") is null ? (Speaker?)null : reader.Word("by", Speaker.Unknown);
        steps.AddRange(found.Select(step => step with { Role = role ?? step.Role, By = by ?? step.By }));
    }

    private static CaseStep ReadStep(NodeReader reader)
    {
        if (reader.Find("role") is null)
        {
            reader.Fault(reader.Line, "a step needs a role: who does it");
        }

        var step = new CaseStep(
            reader.Word("role", Role.Unknown),
            reader.Required("text", 400),
            reader.Optional("command", 400),
            reader.Optional("check", 5) == "true",
            reader.Find("by") is null ? null : reader.Word("by", Speaker.Unknown))
        {
            Edit = EditReader.Read(reader),
            On = reader.Find("on") is null ? null : reader.Word("on", Platform.Debian),
        };
        foreach (var (key, fault) in FaultsOf(step))
        {
            reader.Fault(reader.Find(key)!.Line, fault);
        }

        return step;
    }

    private static IEnumerable<(string Key, string Fault)> FaultsOf(CaseStep step)
    {
        if (step.Command is { } command)
        {
            foreach (var fault in CommandRules.FaultsOf(command).Concat(step.Check ? CheckRules.FaultsOf(command) : []))
            {
                yield return ("command", fault);
            }
        }

        if (step.Edit is { } edit)
        {
            foreach (var fault in EditRules.FaultsOf(edit))
            {
                yield return ("edit", fault);
            }

            if (step.Command is not null || step.Check)
            {
                yield return ("edit", "a step is typed or written, not both, and an edit never only looks");
            }
        }
    }
}
