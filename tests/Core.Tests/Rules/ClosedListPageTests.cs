using System.Text.RegularExpressions;
using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

/// <summary>CONTRIBUTING names every closed list that others add to, and where it is.</summary>
public sealed partial class ClosedListPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Checkout.Root, "CONTRIBUTING.md"));

    private static readonly string Section = Page[Page.IndexOf("## Closed lists", StringComparison.Ordinal)..];

    [Fact]
    public void Every_public_set_of_the_answers_and_cards_is_named_with_its_file() => Assert.Empty(
        from file in Sources.In("src").Where(file => file.StartsWith("src/Core/", StringComparison.Ordinal)
            || file.StartsWith("src/Cards/", StringComparison.Ordinal))
        from Match set in PublicSet.Matches(File.ReadAllText(Path.Combine(Checkout.Root, file)))
        where !Section.Split('\n').Any(row => row.Contains($"`{set.Groups[1].Value}`", StringComparison.Ordinal)
            && row.Contains($"`{file}`", StringComparison.Ordinal))
        select $"{file}: {set.Groups[1].Value}");

    [Fact]
    public void Every_file_that_the_page_names_is_there() => Assert.All(
        FileName.Matches(Section).Select(name => name.Groups[1].Value),
        name => Assert.True(File.Exists(Path.Combine(Checkout.Root, name)), name));

    [GeneratedRegex(@"public enum (\w+)", RegexOptions.None, 1000)]
    private static partial Regex PublicSet { get; }

    [GeneratedRegex(@"`((?:src|tests|docs)/[\w./]+\.\w+)`", RegexOptions.None, 1000)]
    private static partial Regex FileName { get; }
}
