using GssBot.CaseFiles;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Rendering;
using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

[Trait("Category", "golden")]
public sealed class CasePageTests
{
    private static readonly KnowledgeBase Shipped = ShippedCases.Load();

    [Fact]
    public void The_page_of_all_cases_is_fresh() => Golden.CheckFile("docs/cases.md", CasePages.All(Shipped));

    [Fact]
    public void Every_case_has_an_anchor_and_the_three_of_the_original_table_come_first()
    {
        var headings = CasePages.All(Shipped)
            .Split('\n')
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..])
            .ToArray();
        Assert.Equal(Shipped.Cases.Select(known => known.Id).Order(StringComparer.Ordinal), headings.Order(StringComparer.Ordinal));
        Assert.Equal(["server-untrusts-client-ca", "client-untrusts-server-ca", "crl-expired-at-server"], headings.Take(3));
    }
}
