using System.Collections.Immutable;
using System.Diagnostics;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Files;

/// <summary>
/// What cases share: links (<c>_links.yaml</c>) and steps (<c>_steps.yaml</c>) that they use by name, the vocabulary, what status numbers
/// speak for. A file whose name begins with an underscore is such a table, not a case.
/// </summary>
/// <param name="Site">In a site's own files: its name, shown on every answer that they change.</param>
internal sealed record SharedTables(
    ImmutableDictionary<string, Link> Links, ImmutableDictionary<string, ImmutableArray<CaseStep>> Steps, string? Site = null)
{
    public Vocabulary Vocabulary { get; init; } = Vocabulary.None;

    public StatusCases Statuses { get; init; } = StatusCases.None;

    public static SharedTables None { get; } =
        new(ImmutableDictionary<string, Link>.Empty, ImmutableDictionary<string, ImmutableArray<CaseStep>>.Empty);

    /// <summary>The only address that may be plain http: the seed document's own fetch-crl page, shown with a word on its age.</summary>
    public const string SeedFetchCrl = "http://dist.eugridpma.info/distribution/util/fetch-crl/";

    public static bool IsTable(CaseSource source) => source.File.Split('/')[^1].StartsWith('_');

    /// <summary>Reads all tables among the sources on top of this one.</summary>
    public SharedTables With(IEnumerable<CaseSource> sources, ICollection<Problem> problems)
    {
        var tables = this;
        foreach (var source in sources.Where(IsTable))
        {
            var root = new NodeReader(source.File, source.Root, problems);
            tables = VocabularyReader.Is(source) ? tables with { Vocabulary = VocabularyReader.Read(root) }
                : StatusCasesReader.Is(source) ? tables with { Statuses = StatusCasesReader.Read(root) }
                : tables.WithNamed(source.File, root, problems);
        }

        return tables;
    }

    private SharedTables WithNamed(string file, NodeReader root, ICollection<Problem> problems)
    {
        var tables = this with
        {
            Links = Links.SetItems(ReadLinks(file, root, problems)),
            Steps = Steps.SetItems(ReadSteps(root)),
            Site = root.Optional("site", 60) ?? Site,
        };
        root.Optional("checked", 40);
        root.RefuseUnknownKeys();
        return tables;
    }

    private static Dictionary<string, Link> ReadLinks(string file, NodeReader root, ICollection<Problem> problems)
    {
        var links = new Dictionary<string, Link>(StringComparer.Ordinal);
        foreach (var (name, value) in Entries(root, "links"))
        {
            if (value is not Node.Map map)
            {
                problems.Add(new Problem(file, value.Line, "a link has a title and a url"));
                continue;
            }

            var reader = root.Inside(map);
            var link = new Link(reader.Required("title", 80), reader.Required("url", 300));
            reader.RefuseUnknownKeys();
            if (!Uri.TryCreate(link.Url, UriKind.Absolute, out var url) || (url.Scheme != "https" && link.Url != SeedFetchCrl))
            {
                problems.Add(new Problem(file, map.Line, $"'{link.Url}' is no https address"));
            }

            links[name] = link;
        }

        return links;
    }

    private static Dictionary<string, ImmutableArray<CaseStep>> ReadSteps(NodeReader root)
    {
        var steps = new Dictionary<string, ImmutableArray<CaseStep>>(StringComparer.Ordinal);
        foreach (var (name, value) in Entries(root, "steps"))
        {
            var items = value is Node.List list ? list.Items : [value];
            steps[name] = StepReader.Read(root, items, None);
        }

        return steps;
    }

    private static IEnumerable<(string, Node)> Entries(NodeReader root, string key) => root.Find(key) switch
    {
        Node.Map map => map.Entries.Select(entry => (entry.Key.Value, entry.Value)),
        null or Node.Text or Node.List => [],
        _ => throw new UnreachableException(),
    };
}
