using GssBot.Bot.Surfaces;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Surfaces;

public sealed class FrequentCasesTests
{
    [Fact]
    public void Cases_asked_most_stand_first_and_five_are_shown()
    {
        var frequent = new FrequentCases(new AnswerSources(Named(), Named()));
        Assert.Equal(
            ["crl-expired-at-server", "server-untrusts-client-ca", "client-untrusts-server-ca", "proxy-expired", "krb-no-ccache"],
            frequent.Top().Select(known => known.Case));

        foreach (var id in new[] { "b", "a", "b", "proxy-expired", "proxy-expired", "proxy-expired" })
        {
            frequent.Count(SampleAnswers.Crl with { Case = id });
        }

        frequent.Count(SampleAnswers.Unknown);
        Assert.Equal(
            ["proxy-expired", "b", "a", "crl-expired-at-server", "server-untrusts-client-ca"], frequent.Top().Select(known => known.Case));

        static AnswerSource Named() => new(_ => SampleAnswers.Unknown, outline => SampleAnswers.Crl with { Case = outline.Case! })
        {
            Frequent = () => [
                "crl-expired-at-server", "server-untrusts-client-ca", "client-untrusts-server-ca", "proxy-expired",
                "krb-no-ccache", "a sixth"
            ],
        };
    }

    [Fact]
    public void Five_cases_of_the_whole_base_are_shown_before_anybody_asked() =>
        Assert.Equal(5, new FrequentCases(Answering.Whole(new Explainer(ShippedCases.Load()))).Top().Length);
}
