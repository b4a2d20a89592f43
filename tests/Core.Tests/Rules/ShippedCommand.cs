using GssBot.CaseFiles;
using GssBot.Core.Knowledge.Files;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Rules;

/// <summary>A command that the shipped files can put on a card.</summary>
/// <param name="Where">The case or shared step that it stands in.</param>
/// <param name="Text">What its step says beside it.</param>
internal sealed record ShippedCommand(string Where, string Command, string Text, bool Check)
{
    /// <summary>Those of all cases, and of the shared steps whether a case uses them or not.</summary>
    public static IReadOnlyList<ShippedCommand> All { get; } =
    [
        .. ShippedCases.Load().Cases.SelectMany(known => Of(known.Id, known.Steps))
            .Concat(SharedTables.None.With(CasePack.Read(ShippedCases.Pack()), []).Steps.SelectMany(shared =>
                Of($"_steps.yaml {shared.Key}", shared.Value))),
    ];

    private static IEnumerable<ShippedCommand> Of(string where, IEnumerable<CaseStep> steps) =>
        steps.SelectMany(step => new[] { step.Command, step.Edit?.Then }.OfType<string>()
            .Select(command => new ShippedCommand(where, command, step.Text, step.Check)));
}
