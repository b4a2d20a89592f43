using System.Collections.Immutable;
using System.Globalization;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Files;

/// <summary>Understands one case file: nodes in, a <see cref="Case"/> out, every fault told at once.</summary>
internal static class CaseReader
{
    /// <returns>The case; incomplete when problems were added.</returns>
    public static Case Read(CaseSource source, SharedTables shared, ICollection<Problem> problems)
    {
        var reader = new NodeReader(source.File, source.Root, problems);
        var kind = reader.Word("kind", CaseKind.Cause);
        var read = new Case
        {
            Id = ReadId(reader, source.File),
            Title = reader.Required("title", 100),
            Family = reader.Required("family", 40),
            Kind = kind,
            Parent = reader.Optional("parent", 60),
            Side = reader.Word("side", Place.Unknown),
            Actor = reader.Word("actor", Role.Unknown),
            Rank = reader.Number("rank", 1, 10, kind == CaseKind.CatchAll ? 1 : 6),
            AtMost = reader.Word("at-most", kind == CaseKind.CatchAll ? Certainty.Possible : Certainty.Certain),
            Summary = reader.Required("summary", 300),
            Meaning = reader.Required("meaning", 600),
            Masks = reader.Texts("masks", 300),
            Steps = StepReader.Read(reader, reader.Items("steps"), shared),
            Neighbours = ReadNeighbours(reader),
            Modifies = reader.Texts("modifies", 60),
            Ask = reader.Texts("ask", 300),
            Links = ReadLinks(reader, shared),
            Retry = reader.Word("retry", Retry.Unknown),
            Sources = reader.Texts("sources", 200),
            Verified = ReadVerified(reader),
            Proved = ProvedReader.Read(reader),
            Evidence = ClueReader.Read(reader),
            Admits = VocabularyReader.ReadAdmits(reader),
        };
        CheckWhole(read, reader);
        reader.RefuseUnknownKeys();
        return read;
    }

    private static string ReadId(NodeReader reader, string file)
    {
        var id = reader.Required("id", 60);
        var name = file.Split('/')[^1];
        if (id.Length > 0 && name != id + ".yaml")
        {
            reader.Fault(reader.Find("id")!.Line, $"the id '{id}' is not the file's name");
        }

        if (id.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-'))
        {
            reader.Fault(reader.Find("id")!.Line, "an id has small letters, digits and hyphens only");
        }

        return id;
    }

    private static ImmutableArray<Neighbour> ReadNeighbours(NodeReader reader)
    {
        if (reader.Find("separate") is not Node.Map map)
        {
            return [];
        }

        var inner = reader.Inside(map);
        return [.. map.Entries.Select(entry => new Neighbour(entry.Key.Value, inner.Required(entry.Key.Value, 300)))];
    }

    public static ImmutableArray<Link> ReadLinks(NodeReader reader, SharedTables shared)
    {
        var links = ImmutableArray.CreateBuilder<Link>();
        foreach (var name in reader.Texts("links", 60))
        {
            if (shared.Links.TryGetValue(name, out var link))
            {
                links.Add(link);
                continue;
            }

            reader.Fault(reader.Find("links")!.Line, $"no link is called '{name}' in _links.yaml");
        }

        return links.ToImmutable();
    }

    private static Verified ReadVerified(NodeReader reader)
    {
        var words = reader.Required("verified", 40).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2 && NodeReader.WordOf<Proof>(words[0]) is { } how
            && DateOnly.TryParseExact(words[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var when))
        {
            return new Verified(how, when);
        }

        if (words.Length > 0)
        {
            reader.Fault(reader.Find("verified")!.Line, "'verified' says how and when: live|capture|source yyyy-MM-dd");
        }

        return new Verified(Proof.Source, default);
    }

    private static void CheckWhole(Case read, NodeReader reader)
    {
        if (read.Steps.IsEmpty)
        {
            reader.Fault(reader.Line, "a case tells at least one step");
        }

        if (read.Kind == CaseKind.Modifier && read.Modifies.IsEmpty)
        {
            reader.Fault(reader.Line, "a modifier names the cases that it modifies");
        }

        if (read.Kind == CaseKind.CatchAll && read.AtMost > Certainty.Possible)
        {
            reader.Fault(reader.Line, "a catch-all is never more than possible");
        }
    }
}
