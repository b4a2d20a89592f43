using System.Text.RegularExpressions;
using GssBot.CaseFiles;
using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

/// <summary>What is known of the field is data beside the cases: no program names one.</summary>
public sealed partial class KnowledgeTests
{
    /// <summary>Also the name of a notice of the bot's own, which it does not take for the case.</summary>
    private const string NoticeToo = "file-too-large";

    [Fact]
    public void No_source_file_names_a_case()
    {
        var ids = ShippedCases.Load().Cases.Select(known => known.Id).ToHashSet();
        Assert.Empty(
            from folder in new[] { "src", "build", "bench" }
            from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "*.cs", SearchOption.AllDirectories)
            where !file.Split(Path.DirectorySeparatorChar).Contains("obj")
            from literal in Literal.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
            where ids.Contains(literal) && literal != NoticeToo
            select $"{Path.GetRelativePath(Checkout.Root, file)}: {literal}");
    }

    [GeneratedRegex("\"([a-z0-9-]+)\"")]
    private static partial Regex Literal { get; }
}
