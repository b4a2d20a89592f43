using System.Text.RegularExpressions;

namespace GssBot.Tests;

/// <summary>
/// Which source file uses which, by the names of types that are in scope: a file's own namespace, those around it, and its
/// <c>using</c> lines. By name and not by compiler, so an arrow may be one too many, never one too few.
/// </summary>
internal sealed class SourceTree
{
    private readonly SourceFile[] files;
    private readonly ILookup<string, SourceFile> declaring;

    /// <param name="folder">Below the checkout, such as <c>src/Core</c>.</param>
    public SourceTree(string folder)
    {
        files = [.. Sources.In(folder).Select(path => SourceFile.Read(path["src/".Length..], string.Join('\n', Sources.Lines(path))))];
        declaring = files.SelectMany(file => file.Types.Select(type => (type, file))).ToLookup(pair => pair.type, pair => pair.file);
    }

    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>For each pair of groups the first two files that make the arrow between them.</summary>
    /// <param name="group">A file's folder or namespace.</param>
    public Dictionary<(string From, string To), (string From, string To)> Arrows(Func<SourceFile, string> group)
    {
        var arrows = new Dictionary<(string, string), (string, string)>();
        foreach (var file in files)
        {
            foreach (var used in file.Words.SelectMany(word => declaring[word]).Where(used =>
                used != file && file.Sees(used) && group(used) != group(file)))
            {
                arrows.TryAdd((group(file), group(used)), (file.Path, used.Path));
            }
        }

        return arrows;
    }

    /// <summary>
    /// Each arrow on a way that leads back to where it began, as "a uses b: A.cs -> B.cs"; empty when there is no circle.
    /// </summary>
    public IEnumerable<string> Circles(Func<SourceFile, string> group)
    {
        var arrows = Arrows(group);
        var next = arrows.Keys.ToLookup(arrow => arrow.From, arrow => arrow.To);
        return arrows.Where(arrow => Reaches(next, arrow.Key.To, arrow.Key.From))
            .Select(arrow => $"{arrow.Key.From} uses {arrow.Key.To}: {arrow.Value.From} -> {arrow.Value.To}");
    }

    private static bool Reaches(ILookup<string, string> next, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out var at))
        {
            if (at == to)
            {
                return true;
            }

            foreach (var further in next[at].Where(seen.Add))
            {
                open.Enqueue(further);
            }
        }

        return false;
    }
}

/// <param name="Path">Below <c>src</c>, with slashes.</param>
/// <param name="Types">Declared at the top level.</param>
/// <param name="Words">Every name in the code; comments and texts left out.</param>
internal sealed partial record SourceFile(
    string Path, string Namespace, IReadOnlySet<string> Usings, IReadOnlySet<string> Types, IReadOnlySet<string> Words)
{
    public string Folder => Path[..Path.LastIndexOf('/')];

    public bool Sees(SourceFile other) =>
        Namespace == other.Namespace
        || Namespace.StartsWith(other.Namespace + ".", StringComparison.Ordinal)
        || Usings.Contains(other.Namespace);

    public static SourceFile Read(string path, string text)
    {
        var code = Silent.Replace(text, " ");
        return new SourceFile(
            path,
            Space.Match(code).Groups[1].Value,
            Set(Using.Matches(code)),
            Set(Type.Matches(code)),
            Word.Matches(code).Select(match => match.Value).ToHashSet(StringComparer.Ordinal));
    }

    private static HashSet<string> Set(MatchCollection matches) =>
        matches.Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Comments, characters and plain texts; texts with holes stay, since a hole is code.</summary>
    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|(?<![$@"])"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\])'""", RegexOptions.Singleline, 5000)]
    private static partial Regex Silent { get; }

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline, 1000)]
    private static partial Regex Space { get; }

    [GeneratedRegex(@"^\s*using\s+(?:static\s+)?([\w.]+)\s*;", RegexOptions.Multiline, 1000)]
    private static partial Regex Using { get; }

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?|delegate\s+[\w<>\[\],.? ]+?)\s+([A-Z]\w*)",
        RegexOptions.Multiline, 1000)]
    private static partial Regex Type { get; }

    [GeneratedRegex(@"(?<![\w])[A-Z]\w*", RegexOptions.None, 1000)]
    private static partial Regex Word { get; }
}
