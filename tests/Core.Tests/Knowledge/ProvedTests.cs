using GssBot.Core.Answers;
using GssBot.Core.Knowledge;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>A card says whether its repair was proven, or only its text seen.</summary>
public sealed class ProvedTests
{
    private const string A = "A 2026-11-21 crl-expired, globus-gridftp-server-progs 13.24-1";
    private const string B = "B 2026-11-20 crl-missing, globus-gridftp-server-progs 13.24-1; krb5-user 1.20";

    [Theory]
    [InlineData("", null, "2026-11-21", null, "text seen live, repair not proven")]
    [InlineData($"proved: '{A}'", Cure.A, "2026-11-21", "crl-expired", "repair proven live, 2026-11-21")]
    [InlineData(
        $"proved: ['{A}', '{B}']",
        Cure.B,
        "2026-11-20",
        "crl-missing",
        "repair proven live with an act that no command can do, 2026-11-20")]
    public void Worst_of_the_proven_repairs_is_what_the_card_says(string proved, Cure? cure, string date, string? scenario, string said)
    {
        var proof = CaseText.Base(CaseText.Of("door", "{any: [the door is closed]}", $"admits: [the door]\n{proved}"))
            .Explain("the door is closed")!.Proof;

        Assert.Equal(new CaseProof(Proof.Live, cure, DateOnly.ParseExact(date, "yyyy-MM-dd"), scenario), proof);
        Assert.Equal(said, Wording.Of(proof));
    }

    [Theory]
    [InlineData("C 2026-11-21 x, y 1")]
    [InlineData("A 21.11.2026 x, y 1")]
    [InlineData("A 2026-11-21 x")]
    [InlineData("A 2026-11-21, y 1")]
    public void Line_that_the_laboratory_did_not_write_is_refused(string proved)
    {
        var made = CaseText.Of("door", "{any: [the door is closed]}", $"proved: '{proved}'");
        var (_, problems) = KnowledgeBase.Load([CaseText.Vocabulary, made]);
        Assert.Contains(problems, problem => problem.What.StartsWith("'proved' says what repaired it", StringComparison.Ordinal));
    }
}
