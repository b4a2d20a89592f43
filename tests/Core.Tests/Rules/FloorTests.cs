using GssBot.Core.Knowledge.Model;
using System.Xml.Linq;
using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

/// <summary>The floor plan: a folder is a namespace and stands above all that it uses.</summary>
public sealed class FloorTests
{
    [Theory, InlineData("src/Core"), InlineData("src/CaseFiles"), InlineData("src/Cards"), InlineData("src/Bot"), InlineData("src/Cli")]
    public void No_circle_between_folders(string project) => Assert.Empty(new SourceTree(project).Circles(file => file.Folder));

    [Theory, InlineData("src/Core"), InlineData("src/CaseFiles"), InlineData("src/Cards"), InlineData("src/Bot"), InlineData("src/Cli")]
    public void No_circle_between_namespaces(string project) => Assert.Empty(new SourceTree(project).Circles(file => file.Namespace));

    [Theory, InlineData("src/Core"), InlineData("src/CaseFiles"), InlineData("src/Cards"), InlineData("src/Bot"), InlineData("src/Cli")]
    public void A_folder_is_a_namespace(string project) =>
        Assert.DoesNotContain(new SourceTree(project).Files, file => file.Namespace.Length > 0
            && file.Namespace != $"GssBot.{file.Folder.Replace('/', '.')}");

    [Fact]
    public void No_source_file_is_compiled_into_two_programs() => Assert.Empty(
        from folder in (string[])["src", "build", "tests", "bench"]
        from project in Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "*.csproj", SearchOption.AllDirectories)
        from compiled in XDocument.Load(project).Descendants("Compile")
        select $"{project}: {compiled}");

    [Fact]
    public void Case_folder_holds_nothing_but_data() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Cases"), "*", SearchOption.AllDirectories),
        file => Assert.Equal(".yaml", Path.GetExtension(file)));

    [Fact]
    public void The_map_sees_an_arrow_and_the_files_that_make_it()
    {
        var arrows = new SourceTree("src/Core").Arrows(file => file.Folder);
        Assert.Contains(("Core/Answers", "Core/Gss"), arrows.Keys);
        Assert.DoesNotContain(("Core/Gss", "Core/Answers"), arrows.Keys);
        Assert.Equal(("Core/Explainer.cs", "Core/Knowledge"), (arrows[("Core", "Core/Knowledge")].From, "Core/Knowledge"));
    }

    [Fact]
    public void A_circle_is_told_with_its_two_files()
    {
        // The lowest floor as part of the top: every arrow into it closes a circle.
        var told = new SourceTree("src/Core").Circles(file => file.Folder == "Core/Answers" ? "Core" : file.Folder);
        Assert.Contains(told, line => line.StartsWith("Core/Explaining uses Core: Core/Explaining/", StringComparison.Ordinal));
    }
}
