using System.Diagnostics;
using System.Globalization;
using System.Text;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Commands;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Rendering;

/// <summary>The knowledge base as Markdown for people: one section a case, its id is the anchor.</summary>
public static class CasePages
{
    public static string All(KnowledgeBase knowledge)
    {
        var page = new StringBuilder();
        var first = knowledge.Vocabulary.First.Select(listed => listed.Text).ToList();
        var cases = knowledge.Cases.OrderBy(known => first.IndexOf(known.Id) is var place and >= 0 ? place : first.Count)
            .ThenBy(known => known.Family, StringComparer.Ordinal).ThenBy(known => known.Id, StringComparer.Ordinal).ToArray();
        page.Append(
            CultureInfo.InvariantCulture,
            $"# All {cases.Length} cases\n\nMade from the files in `src/Cases` by `./check.sh golden`; a test fails when it is stale.\n");
        foreach (var family in cases.GroupBy(known => known.Family))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n**{family.Key}**: ")
                .AppendJoin(", ", family.Select(known => $"[{known.Id}](#{known.Id})"))
                .Append('\n');
        }

        foreach (var known in cases)
        {
            page.Append('\n').Append(Of(known));
        }

        return page.ToString();
    }

    public static string Of(Case known)
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture, $"## {known.Id}\n\n**{known.Title}.** {Plain(known.Summary)}\n\n{Plain(known.Meaning)}\n\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"Fault: {Name(known.Side)} · acts first: {Name(known.Actor)} · {KindOf(known)} · try again: "
                + $"{Words.Of(known.Retry)} · verified: {Name(known.Verified.How)}, {known.Verified.When:yyyy-MM-dd}\n");
        List(page, "What shows it", known.Evidence.Must.Concat(known.Evidence.Any).Select(ClueText.Of));
        List(page, "It is something else where this stands", known.Evidence.Never.Select(ClueText.Of));
        List(page, "It can hide", known.Masks);
        Steps(page, known);
        List(page, "To tell it from", known.Neighbours.Select(neighbour => $"[{neighbour.Case}](#{neighbour.Case}): {neighbour.Separate}"));
        List(page, "Read more", known.Links.Select(link => $"[{link.Title}]({link.Url})"));
        List(page, "Repaired live", known.Proved.Select(cure =>
            $"{Words.Of(cure.Cure)}, {cure.When:yyyy-MM-dd}, `{cure.Scenario}`: {cure.Packages}"));
        if (!known.Sources.IsEmpty)
        {
            page.Append("\nSources: ").AppendJoin("; ", known.Sources).Append(".\n");
        }

        return page.ToString();
    }

    private static void Steps(StringBuilder page, Case known)
    {
        page.Append("\nSteps:\n\n");
        foreach (var step in known.Steps)
        {
            var on = step.On is { } platform ? $", on {Wording.Of(platform)}" : "";
            page.Append(CultureInfo.InvariantCulture, $"- *{Name(step.Role)}*{on}{(step.Check ? " (check)" : "")}: {Plain(step.Text)}\n");
            if (step.Command is { } command)
            {
                Code(page, CommandTemplate.Parse(command).Fill(Fields.None), "sh");
            }

            if (step.Edit is { } edit)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n  {Plain(Labels.Before(edit))}\n\n");
                Code(page, Plain(edit.Line), "text");
                if (edit.Then is { } then)
                {
                    page.Append(CultureInfo.InvariantCulture, $"\n  {Labels.Then}\n\n");
                    Code(page, then, "sh");
                }
            }
        }
    }

    private static void Code(StringBuilder page, string code, string language) =>
        page.Append(CultureInfo.InvariantCulture, $"  ```{language}\n  {code.ReplaceLineEndings("\n  ")}\n  ```\n");

    private static void List(StringBuilder page, string heading, IEnumerable<string> items)
    {
        var lines = items.ToArray();
        if (lines.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{heading}:\n\n").AppendJoin("", lines.Select(line => $"- {line}\n"));
        }
    }

    private static string KindOf(Case known) => known.Kind switch
    {
        CaseKind.CatchAll => "symptom only, at most *possible*",
        CaseKind.Modifier => $"adds to {string.Join(", ", known.Modifies)}",
        CaseKind.Cause => known.AtMost == Certainty.Certain ? "a cause" : $"a cause, at most *{Words.Of(known.AtMost)}*",
        _ => throw new UnreachableException(),
    };

    private static string Plain(string text) => CommandTemplate.Parse(text).FillPlain(Fields.None);

    private static string Name<T>(T value) where T : struct, Enum => Knowledge.Files.NodeReader.Kebab(value.ToString());
}
