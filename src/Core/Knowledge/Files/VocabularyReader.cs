using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Files;

/// <summary>Reads <c>_vocabulary.yaml</c>, and the words that a case file brings of its own.</summary>
internal static class VocabularyReader
{
    public const string File = "_vocabulary.yaml";

    public static bool Is(CaseSource source) => source.File.Split('/')[^1] == File;

    /// <summary>The <c>admits</c> of a case file: words, or that other words of the text are left to admit it.</summary>
    public static Admits ReadAdmits(NodeReader reader) =>
        reader.Find("admits") is Node.Text { Value: "elsewhere" } ? new Admits([], Elsewhere: true)
        : reader.Find("admits") is null ? Admits.Nothing
        : new Admits(Words(reader, "admits"), Elsewhere: false);

    public static Vocabulary Read(NodeReader reader)
    {
        var (grid, gss) = reader.Find("admits") is Node.Map map ? ReadWords(reader.Inside(map)) : ([], []);
        var read = new Vocabulary(grid, gss, reader.Listed("families", 40), reader.Listed("first", 60), reader.Listed("frequent", 60));
        reader.RefuseUnknownKeys();
        return read;
    }

    private static (ImmutableArray<Listed> Grid, ImmutableArray<Listed> Gss) ReadWords(NodeReader reader)
    {
        var words = (Words(reader, "grid"), Words(reader, "gss"));
        reader.RefuseUnknownKeys();
        return words;
    }

    private static ImmutableArray<Listed> Words(NodeReader reader, string key)
    {
        var words = reader.Listed(key, AdmittingWord.Longest);
        foreach (var word in words.Where(word => word.Text.Trim().Length < AdmittingWord.Shortest))
        {
            reader.Fault(word.Line, $"\"{word.Text}\" admits too much: at least {AdmittingWord.Shortest} characters");
        }

        return words;
    }
}
