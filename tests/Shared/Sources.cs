using System.Text.RegularExpressions;

namespace GssBot.Tests;

/// <summary>The project's own source files, for rules that no project border can hold.</summary>
internal static class Sources
{
    /// <param name="folder">From the root of the checkout, with slashes.</param>
    /// <returns>Paths from the root of the checkout.</returns>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Checkout.Root, file));

    /// <summary>Each line of code, comments left out, in which the pattern is found, as <c>file:line text</c>.</summary>
    public static IEnumerable<string> Naming(IEnumerable<string> files, string pattern) =>
        from file in files
        from line in Lines(file).Index()
        where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line.Item, pattern)
        select $"{file}:{line.Index + 1} {line.Item.Trim()}";
}
