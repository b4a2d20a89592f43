using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Files;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Rules;

public sealed class LinkTests
{
    private static readonly IReadOnlyList<KeyValuePair<string, Link>> Links =
        [.. SharedTables.None.With(CasePack.Read(ShippedCases.Pack()), []).Links];

    [Fact]
    public void Every_link_is_https_but_the_one_of_the_original_table() =>
        Assert.Equal(
            [SharedTables.SeedFetchCrl],
            Links.Select(link => link.Value.Url).Where(url => !url.StartsWith("https://", StringComparison.Ordinal)));

    [Fact]
    public void Every_link_is_well_formed_and_leads_to_a_public_name() =>
        Assert.All(Links, link =>
        {
            Assert.True(Uri.TryCreate(link.Value.Url, UriKind.Absolute, out var url), link.Value.Url);
            Assert.True(
                url.HostNameType == UriHostNameType.Dns
                    && url.Host.Contains('.', StringComparison.Ordinal)
                    && url.UserInfo.Length == 0
                    && url.IsDefaultPort, link.Value.Url);
            Assert.DoesNotContain(link.Value.Url, letter => letter is <= ' ' or '"' or '<' or '>' or '|' or '(' or ')' or > '~');
        });

    [Fact]
    public void No_page_is_listed_under_two_names() =>
        Assert.Empty(Links.GroupBy(link => link.Value.Url)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group.Select(link => link.Key))));

    [Fact]
    public void Every_link_is_used_by_a_case() =>
        Assert.Empty(Links.Select(link => link.Value).Except(ShippedCases.Load().Cases.SelectMany(known => known.Links)));
}
