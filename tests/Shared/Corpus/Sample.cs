
namespace GssBot.Tests.Corpus;

/// <summary>One text of tests/corpus: the folder names the case, the first line says where the text comes from.</summary>
internal sealed record Sample(string Name, string Case, string Header, string Text)
{
    public static IReadOnlyList<Sample> All { get; } = [.. Read()];

    public static IEnumerable<Sample> OfCases => All.Where(sample => sample.Case != "unknown");

    /// <summary>A real text, not one built from a program's source.</summary>
    public bool IsCaptured => Header.StartsWith("# capture: lab ", StringComparison.Ordinal)
        || Header.StartsWith("# capture: public ", StringComparison.Ordinal);

    public bool IsBuilt => Header.StartsWith("# built from: ", StringComparison.Ordinal);

    public static Sample Of(string name) => All.Single(sample => sample.Name == name);

    public override string ToString() => Name;

    private static IEnumerable<Sample> Read()
    {
        var root = Path.Combine(Checkout.Root, "tests", "corpus");
        foreach (var file in Directory.EnumerateFiles(root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            yield return new Sample(
                Path.GetRelativePath(root, file).Replace('\\', '/'),
                Path.GetFileName(Path.GetDirectoryName(file)!),
                end < 0 ? text : text[..end].TrimEnd('\r'),
                end < 0 ? "" : text[(end + 1)..]);
        }
    }
}
