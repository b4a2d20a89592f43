using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

/// <summary><c>./check.sh golden</c> runs the classes of this trait and no others.</summary>
public sealed class GoldenTraitTests
{
    [Fact]
    public void Whatever_writes_reviewed_output_has_the_trait_by_which_it_is_found() => Assert.DoesNotContain(
        Sources.In("tests").Where(file =>
            !file.StartsWith("tests/Shared/", StringComparison.Ordinal) && !file.EndsWith("GoldenTraitTests.cs", StringComparison.Ordinal)),
        file => Sources.Naming([file], @"\b(Golden|Ratchet)\.Check").Any()
            && !Sources.Naming([file], @"Trait\(""Category"", ""golden""\)").Any());
}
