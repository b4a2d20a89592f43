using System.Text.RegularExpressions;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Explaining;

/// <summary>What tells another cause apart is read by the same tired person as a step: its places are filled too.</summary>
public sealed partial class AlternativeTests
{
    [Fact]
    public void A_value_that_the_paste_does_not_name_is_a_placeholder_in_capitals()
    {
        var answer = Verdicts.Shipped.Explain(
            "curl: (60) SSL certificate problem: unable to get local issuer certificate while gfal-copy davs://se.example.org:443/x");

        var other = Assert.Single(answer.Alternatives, alternative => alternative.Case == "client-untrusts-server-ca");
        Assert.StartsWith("ls /etc/grid-security/certificates/CA_HASH.0:", other.Separate, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_the_corpus_gets_an_unfilled_place() => Assert.Empty(
        from sample in Sample.All.AsParallel()
        from alternative in Verdicts.Shipped.Explain(sample.Text).Alternatives
        where Unfilled.IsMatch(alternative.Separate)
        select $"{sample.Name}: {alternative.Separate}");

    [GeneratedRegex(@"(?<!\$)\{[a-z_]+(\|[^}]*)?\}", RegexOptions.None, 1000)]
    private static partial Regex Unfilled { get; }
}
