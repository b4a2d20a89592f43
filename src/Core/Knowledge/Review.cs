using System.Collections.Immutable;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Files;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge;

/// <summary>
/// What is wrong with case files that can be read: names of nothing, words listed twice, evidence that no text is weighed for.
/// The build and <c>gssbot cases check</c> refuse it. A running program takes such files: a site's folder must not
/// be refused because a newer release has other words or families.
/// </summary>
internal static class Review
{
    /// <param name="cases">The whole base that the sources are part of.</param>
    /// <param name="tables">Its tables.</param>
    public static void Of(IEnumerable<CaseSource> sources, ImmutableArray<Case> cases, SharedTables tables, ICollection<Problem> problems)
    {
        var byId = cases.DistinctBy(known => known.Id).ToDictionary(known => known.Id, StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var reader = new NodeReader(source.File, source.Root, problems);
            if (VocabularyReader.Is(source))
            {
                OfVocabulary(reader, tables.Vocabulary, byId);
            }
            else if (StatusCasesReader.Is(source))
            {
                OfStatuses(reader, tables, byId);
            }
            else if (!SharedTables.IsTable(source)
                && reader.Find("id") is Node.Text id && byId.TryGetValue(id.Value, out var known))
            {
                OfCase(reader, known, tables.Vocabulary, byId);
            }
        }
    }

    private static void OfVocabulary(NodeReader reader, Vocabulary vocabulary, Dictionary<string, Case> byId)
    {
        OfWords(reader, vocabulary.Grid, []);
        OfWords(reader, vocabulary.Gss, []);
        Once(reader, vocabulary.Families);
        Once(reader, vocabulary.First);
        Once(reader, vocabulary.Frequent);
        Exist(reader, vocabulary.First.Concat(vocabulary.Frequent), byId);
    }

    private static void OfStatuses(NodeReader reader, SharedTables tables, Dictionary<string, Case> byId)
    {
        Exist(reader, tables.Statuses.Ids, byId);
        foreach (var (symbol, named) in tables.Statuses.Minor.Where(minor =>
            MinorTables.Of(minor.Key) is null && WindowsCodes.Of(minor.Key) is null))
        {
            reader.Fault(named.Line, $"'{symbol}' is no minor status that is known");
        }

        foreach (var family in tables.Statuses.GivesWay.Where(family => tables.Vocabulary.Families.All(known => known.Text != family.Text)))
        {
            reader.Fault(family.Line, $"'{family.Text}' is no family of {VocabularyReader.File}");
        }
    }

    private static void OfCase(NodeReader reader, Case known, Vocabulary vocabulary, Dictionary<string, Case> byId)
    {
        OfWords(reader, known.Admits.Words, vocabulary.Admitting);
        if (!vocabulary.Families.IsEmpty && vocabulary.Families.All(family => family.Text != known.Family))
        {
            reader.Fault(
                LineOf(reader, "family"),
                $"'family' must be one of: {string.Join(", ", vocabulary.Families.Select(family => family.Text))}");
        }

        Exist(reader, Named(reader), byId);
        if (NotAdmitted.Of(known, vocabulary) is { } fault)
        {
            reader.Fault(LineOf(reader, "evidence"), fault);
        }
    }

    /// <summary>A word that is there already, or in which a shorter one stands, admits nothing more.</summary>
    /// <param name="others">Words of another list that admit the same texts.</param>
    private static void OfWords(NodeReader reader, ImmutableArray<Listed> words, IEnumerable<Listed> others)
    {
        Once(reader, words);
        foreach (var word in words)
        {
            var shorter = words.Where(other => other.Text != word.Text).Select(other => (other.Text, Where: $"line {other.Line}"))
                .Concat(others.Select(other => (other.Text, Where: $"{VocabularyReader.File}, line {other.Line}")))
                .FirstOrDefault(other => AdmittingWord.Covers(other.Text, word.Text));
            if (shorter.Text is not null)
            {
                reader.Fault(word.Line, $"\"{word.Text}\" admits nothing more than \"{shorter.Text}\" ({shorter.Where})");
            }
        }
    }

    private static void Once(NodeReader reader, ImmutableArray<Listed> items)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => !seen.TryAdd(item.Text, item.Line)))
        {
            reader.Fault(item.Line, $"\"{item.Text}\" stands in line {seen[item.Text]} already");
        }
    }

    private static void Exist(NodeReader reader, IEnumerable<Listed> ids, Dictionary<string, Case> byId)
    {
        foreach (var id in ids.Where(id => !byId.ContainsKey(id.Text)))
        {
            reader.Fault(id.Line, $"names '{id.Text}', and no case is called so");
        }
    }

    private static IEnumerable<Listed> Named(NodeReader reader) =>
        reader.Items("modifies").Concat(reader.Items("parent")).OfType<Node.Text>().Select(id => new Listed(id.Value, id.Line))
            .Concat(reader.Find("separate") is Node.Map map
                ? map.Entries.Select(entry => new Listed(entry.Key.Value, entry.Key.Line))
                : []);

    private static int LineOf(NodeReader reader, string key) => reader.Find(key)?.Line ?? reader.Line;
}
