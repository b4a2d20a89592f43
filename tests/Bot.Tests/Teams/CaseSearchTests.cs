using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Handling;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;

namespace GssBot.Bot.Tests.Teams;

public sealed class CaseSearchTests
{
    private static readonly Explainer Explainer = new(ShippedCases.Load());

    [Fact]
    public void Eight_cases_are_shown_at_most() => Assert.Equal(8, Find("certificate").Length);

    [Fact]
    public void Without_words_the_frequent_ones_are_shown() => Assert.Equal(
        ["server-untrusts-client-ca", "crl-expired-at-server", "proxy-expired", "krb-no-ccache", "client-untrusts-server-ca"], Find(" "));

    [Fact]
    public void An_error_stands_before_what_only_has_its_words() => Assert.Equal("crl-expired-at-server", Find(Activities.Crl)[0]);

    [Fact]
    public void Every_word_must_be_in_the_title_or_the_id()
    {
        Assert.Contains("crl-expired-at-client", Find("crl EXPIRED"));
        Assert.DoesNotContain("crl-bad-signature", Find("crl EXPIRED"));
        Assert.Empty(Find("crl expired nonsense"));
        Assert.Empty(Find("a a a a a a a a a"));
    }

    private static string[] Find(string query)
    {
        var sources = Answering.Whole(Explainer);
        return [.. new CaseSearch(sources, new FrequentCases(sources), () => Explainer.Knowledge)
            .Find(query)
            .OfType<Answer.Known>()
            .Select(answer => answer.Case)];
    }
}
