using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Files;

/// <summary>
/// A site's own case files on top of the shipped ones. A file with an <c>id</c> is a new case; one with <c>replaces</c>
/// gives a shipped case other steps, links or a contact. What shows a shipped case stays as it is: a site's file
/// cannot make it answer other texts.
/// </summary>
internal static class LocalCases
{
    private const string UnnamedSite = "this site";

    public static ImmutableArray<Case> Apply(
        ImmutableArray<Case> shipped, IReadOnlyCollection<CaseSource> sources, SharedTables tables, ICollection<Problem> problems)
    {
        var cases = shipped.ToDictionary(known => known.Id, StringComparer.Ordinal);
        foreach (var source in sources)
        {
            RefuseTable(source, problems);
        }

        foreach (var source in sources.Where(source => !SharedTables.IsTable(source)))
        {
            var reader = new NodeReader(source.File, source.Root, problems);
            if (reader.Find("replaces") is not null)
            {
                Replace(cases, reader, tables);
                continue;
            }

            var added = CaseReader.Read(source, tables, problems) with { StepsBy = tables.Site ?? UnnamedSite };
            if (!cases.TryAdd(added.Id, added))
            {
                reader.Fault(
                    reader.Line, $"'{added.Id}' is there already; to change its steps write 'replaces: {added.Id}' in place of 'id'");
            }
        }

        return [.. cases.Values.OrderBy(known => known.Id, StringComparer.Ordinal)];
    }

    private static void RefuseTable(CaseSource source, ICollection<Problem> problems)
    {
        var why = VocabularyReader.Is(source)
            ? "a site has no vocabulary of its own: a case of the site brings the words that admit a text, 'admits: [...]'"
            : StatusCasesReader.Is(source) ? "what a status number speaks for is the shipped cases' own"
            : null;
        if (why is not null)
        {
            problems.Add(new Problem(source.File, source.Root.Line, why));
        }
    }

    private static void Replace(Dictionary<string, Case> cases, NodeReader reader, SharedTables tables)
    {
        var id = reader.Required("replaces", 60);
        if (!cases.TryGetValue(id, out var known))
        {
            reader.Fault(reader.Line, $"'replaces' names '{id}', and no case is called so");
            return;
        }

        var steps = StepReader.Read(reader, reader.Items("steps"), tables);
        var links = CaseReader.ReadLinks(reader, tables);
        cases[id] = known with
        {
            Steps = steps.IsEmpty ? known.Steps : steps,
            Links = links.IsEmpty ? known.Links : links,
            Contact = reader.Optional("contact", 200) ?? known.Contact,
            StepsBy = tables.Site ?? UnnamedSite,
        };
        if ((reader.Find("evidence") ?? reader.Find("admits")) is { } evidence)
        {
            reader.Fault(evidence.Line, "the evidence of a shipped case cannot be changed; write a new case with an id of its own");
        }

        reader.RefuseUnknownKeys();
    }
}
