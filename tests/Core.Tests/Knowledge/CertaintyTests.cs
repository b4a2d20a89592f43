using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>Each rule of "certain" alone: the same case and text, with and without the one thing that takes it away.</summary>
public sealed class CertaintyTests
{
    private const string Closed = "530-globus: the big red door is closed\n530 End.";

    private const string Whole = "door Certain";

    [Fact]
    public void Words_of_a_known_speaker_that_stand_there_whole_are_certain() =>
        Assert.Equal(Whole, Of(Closed, ("door", "{any: [the big red door is closed]}", "")));

    [Theory]
    [InlineData("at-most: likely", "Likely")]
    [InlineData("at-most: possible", "Possible")]
    [InlineData("kind: catch-all", "Possible")]
    public void A_case_claims_no_more_than_its_file_lets_it(string more, string certainty) =>
        Assert.Equal($"door {certainty}", Of(Closed, ("door", "{any: [the big red door is closed]}", more)));

    [Theory]
    [InlineData("live", "Certain")]
    [InlineData("capture", "Certain")]
    [InlineData("source", "Likely")]
    public void A_case_that_nobody_saw_happen_is_likely_at_most(string how, string certainty)
    {
        var (file, text) = CaseText.Of("door", "{any: [the big red door is closed]}");
        Assert.Equal(
            certainty,
            CaseText.Base((file, text.Replace("live 2026", $"{how} 2026", StringComparison.Ordinal)))
                .Explain(Closed)
                ?.Certainty.ToString());
    }

    [Theory]
    [InlineData("530-globus: the big red door is closed\n530-the key ...", "Likely")]
    [InlineData("530-globus: the big red door is closed\n530-the key [truncated]", "Likely")]
    [InlineData("530-globus: the big red door is closed\n530-the key \u2026", "Likely")]
    [InlineData("530-globus: the big red door is closed\n530-the key", "Certain")]
    public void What_is_missing_behind_the_deciding_line_could_say_more(string text, string certainty) =>
        Assert.Equal($"door {certainty}", Of(text, ("door", "{any: [the big red door is closed]}", "")));

    [Fact]
    public void A_cut_in_another_failure_takes_nothing_away() => Assert.Equal(Whole, Of(
        $"{Closed}\nerror: globus_ftp_client: the server responded with an error\n550-something else ...",
        ("door", "{any: [the big red door is closed]}", "")));

    [Theory]
    [InlineData("globus_ftp_control: gss_init_sec_context failed\nglobus: the big red door is closed", "Certain")]
    [InlineData("About GSSAPI: the big red door is closed", "Likely")]
    public void A_speaker_who_is_only_guessed_is_not_certain(string text, string certainty) =>
        Assert.Equal($"door {certainty}", Of(text, ("door", "{any: [{by: client, text: the big red door is closed}]}", "")));

    [Fact]
    public void Where_nobody_asks_for_the_speaker_nobody_need_know_him() =>
        Assert.Equal(Whole, Of("About GSSAPI: the big red door is closed", ("door", "{any: [the big red door is closed]}", "")));

    [Theory]
    [InlineData(5, "Certain")]
    [InlineData(6, "Likely")]
    public void A_rival_counts_from_the_same_rank_on(int rank, string certainty) => Assert.Equal($"door {certainty}", Of(
        "530-globus: the small window is open\n530-the big red door is closed\n530 End.",
        ("door", "{any: [the big red door is closed]}", "rank: 6"), ("window", "{any: [the small window is open]}", $"rank: {rank}")));

    [Fact]
    public void A_symptom_and_a_wider_form_are_no_rivals() => Assert.Equal(Whole, Of(
        "530-globus: the small window is open\n530-the big red door is closed\n530 End.",
        ("door", "{any: [the big red door is closed]}", "rank: 6\nparent: house"),
        ("window", "{any: [the small window is open]}", "rank: 9\nkind: catch-all"),
        ("house", "{any: [red door is closed]}", "rank: 9")));

    [Theory]
    [InlineData("530-globus: the big red door is clo", "Possible")]
    [InlineData("530-globus: the big red door is closed", "Certain")]
    public void Words_that_were_cut_are_possible_at_most(string text, string certainty) =>
        Assert.Equal($"door {certainty}", Of(text, ("door", "{any: [the big red door is closed]}", "")));

    [Fact]
    public void What_is_certain_asks_for_nothing_and_what_is_not_does()
    {
        Assert.Empty(CaseText.Base(CaseText.Of("door", "{any: [the big red door is closed]}")).Explain(Closed)!.Ask);
        Assert.Equal(
            "Which door?",
            Assert.Single(
                CaseText.Base(CaseText.Of("door", "{any: [the big red door is closed]}", "at-most: likely\nask: [\"Which door?\"]"))
                    .Explain(Closed)!.Ask));
        Assert.NotEmpty(CaseText.Base(CaseText.Of("door", "{any: [the big red door is closed]}", "at-most: likely")).Explain(Closed)!.Ask);
    }

    [Theory]
    [InlineData("530-globus: the big red door is closed\n530-the key ...", "cut off")]
    [InlineData("530-globus: the big red door is closed\n530-the key", "-dbg")]
    public void What_is_asked_for_is_what_is_missing(string text, string asked) =>
        Assert.Contains(
            asked,
            Assert.Single(CaseText.Base(CaseText.Of("door", "{any: [the big red door is closed]}", "at-most: likely")).Explain(text)!.Ask),
            StringComparison.Ordinal);

    private static string Of(string text, params (string Id, string Evidence, string More)[] cases)
    {
        var answer = CaseText.Base([.. cases.Select(known => CaseText.Of(known.Id, known.Evidence, known.More))]).Explain(text);
        return $"{answer?.Case} {answer?.Certainty}";
    }
}
