using System.Collections.Immutable;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Files;
using GssBot.Core.Knowledge.Fragments;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;

namespace GssBot.Core.Knowledge;

/// <summary>The cases, validated and immutable, and the search that finds which of them a paste supports.</summary>
public sealed class KnowledgeBase
{
    private readonly ImmutableDictionary<string, Case> byId;
    private readonly FragmentIndex fragments;
    private readonly ImmutableArray<ImmutableArray<Case>> byFragment;
    private readonly ImmutableArray<Case> byStatus;
    private readonly ImmutableArray<Case> byLine;
    private readonly SharedTables shared;
    private readonly Admission admission;

    private KnowledgeBase(ImmutableArray<Case> cases, SharedTables shared)
    {
        this.shared = shared;
        Frequent = [.. shared.Vocabulary.Frequent.Select(listed => listed.Text)];
        admission = new Admission(shared.Vocabulary, cases);
        Cases = cases;
        byId = cases.ToImmutableDictionary(known => known.Id, StringComparer.Ordinal);
        fragments = new FragmentIndex(Fragments(cases));
        byFragment = Triggers.ByFragment(cases, fragments);
        byStatus = [.. cases.Where(known => Triggers.Of(known).Any(clue => clue.Fragments.IsEmpty && clue.Status is not null))];
        byLine = [.. cases.Where(known => Triggers.Of(known).Any(clue => clue.Fragments.IsEmpty && clue.Status is null))];
    }

    /// <summary>In the order of their ids.</summary>
    public ImmutableArray<Case> Cases { get; }

    /// <summary>Ids of the cases that help desks meet most, the most frequent first.</summary>
    public ImmutableArray<string> Frequent { get; }

    internal Vocabulary Vocabulary => shared.Vocabulary;

    internal StatusCases Statuses => shared.Statuses;

    /// <summary>How many cases there are.</summary>
    public int Count => Cases.Length;

    /// <summary>The case of that id, or null.</summary>
    public Case? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>A base that the build has validated and packed.</summary>
    /// <exception cref="InvalidDataException">The stream is no pack.</exception>
    public static KnowledgeBase Unpack(Stream pack)
    {
        var sources = CasePack.Read(pack);
        var tables = SharedTables.None.With(sources, []);
        return new KnowledgeBase(Read(sources, tables, []), tables);
    }

    /// <summary>Reads case files given as name and text. Every fault is told; the base is null when there is one.</summary>
    public static (KnowledgeBase? Base, ImmutableArray<Problem> Problems) Load(IEnumerable<(string File, string Text)> files)
    {
        var problems = new List<Problem>();
        var sources = Sources(files, problems);
        var tables = SharedTables.None.With(sources, problems);
        return Built(Read(sources, tables, problems), tables, problems);
    }

    /// <summary>
    /// This base with a site's own files on top: new cases, and steps, links and contacts in place of shipped ones.
    /// Null with the reasons when any file is at fault; this base is never changed.
    /// </summary>
    public (KnowledgeBase? Base, ImmutableArray<Problem> Problems) With(IEnumerable<(string File, string Text)> local)
    {
        var problems = new List<Problem>();
        var sources = Sources(local, problems);
        return With(sources, problems);
    }

    /// <summary>
    /// All that is wrong with case files: with those of a whole base (they bring a vocabulary, or fit better so), or with a site's own
    /// on top of this base. Beside the faults for which they cannot be used, what makes a case useless or names what is not there.
    /// </summary>
    public ImmutableArray<Problem> Check(IEnumerable<(string File, string Text)> files)
    {
        var alone = new List<Problem>();
        var sources = Sources(files, alone);
        if (sources.Any(VocabularyReader.Is))
        {
            Examine(sources, alone);
            return [.. alone];
        }

        var ofSite = alone.ToList();
        if (With(sources, ofSite).Base is { } made)
        {
            Review.Of(sources, made.Cases, shared, ofSite);
            return [.. ofSite];
        }

        Read(sources, SharedTables.None.With(sources, alone), alone);
        return alone.Count < ofSite.Count ? [.. alone] : [.. ofSite];
    }

    /// <summary>The same for the files of a whole base.</summary>
    internal static void Examine(IReadOnlyCollection<CaseSource> sources, ICollection<Problem> problems)
    {
        var tables = SharedTables.None.With(sources, problems);
        Review.Of(sources, Read(sources, tables, problems), tables, problems);
    }

    /// <summary>What the words of a paste admit it to.</summary>
    internal Topic TopicOf(Paste paste) => admission.TopicOf(paste.Flat);

    /// <summary>
    /// Null when no case fits, or nothing in the paste speaks of the grid or of GSS: the same words mean something else there.
    /// </summary>
    internal Verdict? Judge(Paste paste, ImmutableArray<StatusReading> statuses, Topic topic)
    {
        if (!topic.Any && statuses.IsEmpty)
        {
            return null;
        }

        var (sighting, touched) = Look(paste, statuses, topic);
        var weighed = touched.Where(known => !statuses.IsEmpty || topic.Admits(known));
        var candidates = weighed.Select(known => Candidate.Of(known, sighting)).OfType<Candidate>().ToArray();
        return StatusVerdict.Complete(Verdict.Of(candidates, sighting), sighting, statuses, Statuses, Find);
    }

    internal (Sighting Sighting, IEnumerable<Case> Touched) Look(Paste paste, ImmutableArray<StatusReading> statuses, Topic topic)
    {
        var hits = fragments.Find(paste);
        var touched = new HashSet<Case>(byLine, ReferenceEqualityComparer.Instance);
        if (!statuses.IsEmpty)
        {
            touched.UnionWith(byStatus);
        }

        foreach (var fragment in hits.Found)
        {
            touched.UnionWith(byFragment[fragment]);
        }

        return (new Sighting(paste, topic, statuses, hits, fragments.Ids), touched);
    }

    private static ImmutableArray<Case> Read(IReadOnlyCollection<CaseSource> sources, SharedTables tables, ICollection<Problem> problems)
    {
        var cases = sources.Where(source => !SharedTables.IsTable(source))
            .Select(source => CaseReader.Read(source, tables, problems))
            .OrderBy(known => known.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        BaseRules.Check(cases, problems);
        return cases;
    }

    private static CaseSource[] Sources(IEnumerable<(string File, string Text)> files, ICollection<Problem> problems) =>
        [.. files.Select(file => YamlFile.Read(file.File, file.Text, problems)).OfType<CaseSource>()];

    private (KnowledgeBase? Base, ImmutableArray<Problem> Problems) With(CaseSource[] local, List<Problem> problems)
    {
        var tables = shared.With(local, problems);
        var cases = LocalCases.Apply(Cases, local, tables, problems);
        return Built(cases, tables, problems);
    }

    private static (KnowledgeBase? Base, ImmutableArray<Problem> Problems) Built(
        ImmutableArray<Case> cases, SharedTables tables, List<Problem> problems)
    {
        if (problems.Count == 0 && !FragmentIndex.Fits(Fragments(cases)))
        {
            problems.Add(
                new Problem("evidence", 0, "all case files together have more words than can be searched at once; have fewer fragments"));
        }

        return problems.Count == 0 ? (new KnowledgeBase(cases, tables), []) : (null, [.. problems]);
    }

    private static IEnumerable<Fragment> Fragments(IEnumerable<Case> cases) =>
        cases.SelectMany(known => known.Evidence.All).SelectMany(clue => clue.Fragments);
}
