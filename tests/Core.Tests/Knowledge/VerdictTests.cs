using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

public sealed class VerdictTests
{
    [Fact]
    public void A_cause_goes_before_a_catch_all()
    {
        var both = CaseText.Base(
            CaseText.Of("symptom", "{any: [something went badly wrong here]}", "kind: catch-all"),
            CaseText.Of("cause", "{any: [the door is closed]}", "rank: 2"));
        var answer = both.Explain("globus: the door is closed\nglobus: something went badly wrong here");
        Assert.Equal("cause", answer?.Case);
        Assert.Equal(Certainty.Certain, answer?.Certainty);
        Assert.Equal(Certainty.Possible, both.Explain("globus: something went badly wrong here")?.Certainty);
    }

    [Fact]
    public void The_higher_rank_answers_in_one_block_and_the_last_failure_in_two()
    {
        var both = CaseText.Base(
            CaseText.Of("loud", "{any: [the door is closed]}", "rank: 9"),
            CaseText.Of("quiet", "{any: [the window is open]}", "rank: 6"));
        Assert.Equal("loud", both.Explain("530-globus: the door is closed\n530-the window is open\n530 End.")?.Case);
        Assert.Equal(
            "quiet",
            both.Explain(
                "530-globus: the door is closed\n530 End.\nerror: globus_ftp_client: the server responded with an error\n"
                    + "550-the window is open\n550 End.")?.Case);
    }

    [Fact]
    public void A_closer_form_goes_before_its_parent()
    {
        var both = CaseText.Base(
            CaseText.Of("wide", "{any: [the door is closed]}", "rank: 9"),
            CaseText.Of("close", "{any: [is closed for good]}", "parent: wide"));
        Assert.Equal("close", both.Explain("globus: the door is closed for good")?.Case);
    }

    [Fact]
    public void A_rival_of_equal_rank_makes_it_likely_unless_it_is_a_named_neighbour()
    {
        var strangers = CaseText.Base(CaseText.Of("one", "{any: [the door is closed]}"), CaseText.Of("two", "{any: [the window is open]}"));
        const string Text = "530-globus: the door is closed\n530-the window is open\n530 End.";
        Assert.Equal(Certainty.Likely, strangers.Explain(Text)?.Certainty);
        var neighbours = CaseText.Base(
            CaseText.Of("one", "{any: [the door is closed]}"),
            CaseText.Of("two", "{any: [the window is open]}", "separate: {one: Is the door closed?}"));
        var answer = neighbours.Explain(Text);
        Assert.Equal("two", answer?.Case);
        Assert.Equal(Certainty.Certain, answer?.Certainty);
        Assert.Equal("Is the door closed?", Assert.Single(answer!.Alternatives).Separate);
    }

    [Fact]
    public void A_case_known_from_source_only_is_never_certain()
    {
        var (file, text) = CaseText.Of("door", "{any: [the door is closed]}");
        var read = CaseText.Base((file, text.Replace("live 2026", "source 2026", StringComparison.Ordinal)));
        Assert.Equal(Certainty.Likely, read.Explain("globus: the door is closed")?.Certainty);
    }

    [Fact]
    public void Words_that_prove_little_claim_little_and_step_back_behind_words_that_prove()
    {
        var both = CaseText.Base(
            CaseText.Of("code", "{any: [{text: code 3011, at-most: likely}, the door is gone]}", "rank: 7"),
            CaseText.Of("words", "{any: [the window is open]}", "rank: 5"));
        Assert.Equal(Certainty.Likely, both.Explain("globus: code 3011")?.Certainty);
        Assert.Equal(Certainty.Certain, both.Explain("globus: code 3011\nglobus: the door is gone")?.Certainty);
        var answer = both.Explain("globus: code 3011 the window is open");
        Assert.Equal("words", answer?.Case);
        Assert.Equal(Certainty.Certain, answer?.Certainty);
    }

    [Fact]
    public void A_last_line_that_every_failure_ends_in_is_no_more_than_possible_and_gives_way_to_any_cause()
    {
        var both = CaseText.Base(
            CaseText.Of("ending", "{any: [{text: nobody gave an answer, at-most: possible}]}", "rank: 9"),
            CaseText.Of("cause", "{any: [the door is closed]}", "rank: 2"));
        Assert.Equal(Certainty.Possible, both.Explain("globus: nobody gave an answer")?.Certainty);
        Assert.Equal("cause", both.Explain("globus: the door is closed\nglobus: nobody gave an answer")?.Case);
    }

    [Fact]
    public void A_text_that_ends_in_whole_words_is_not_the_beginning_of_another_message()
    {
        var expired = CaseText.Base(CaseText.Of("expired", "{any: ['the small blue proxy certificate {has |}expired']}"));
        Assert.Null(expired.Explain("globus: could not read the small blue proxy certificate"));
        Assert.Equal("expired", expired.Explain("globus: the small blue proxy certificate has expi")?.Case);
    }

    [Fact]
    public void A_modifier_adds_to_the_answer_of_the_case_that_won()
    {
        var both = CaseText.Base(
            CaseText.Of("door", "{any: [the door is closed]}"),
            CaseText.Of("lock", "{any: [the lock is new]}", "kind: modifier\nmodifies: [door]"));
        var answer = both.Explain("globus: the door is closed\nglobus: the lock is new");
        Assert.Equal("door", answer?.Case);
        Assert.Contains("The lock is broken.", answer?.Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("lock", both.Explain("globus: the door is closed")?.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 6, Actor.User)]
    [InlineData(6, 7, Actor.Ca)]
    [InlineData(6, 6, Actor.Ca)]
    public void Of_several_modifiers_the_highest_rank_says_who_acts(int userRank, int caRank, Actor expected)
    {
        var made = CaseText.Base(
            CaseText.Of("door", "{any: [the door is closed]}"), Modifier("lock", "user", userRank), Modifier("bolt", "ca", caRank));
        foreach (var (first, then) in new[] { ("lock", "bolt"), ("bolt", "lock") })
        {
            var text = $"globus: the {first} is new\nglobus: the {then} is new\nglobus: the door is closed";
            Assert.Equal(expected, made.Explain(text)?.Actor);
        }

        static (string File, string Text) Modifier(string id, string actor, int rank)
        {
            var made = CaseText.Of(id, $"{{any: [the {id} is new]}}", $"kind: modifier\nmodifies: [door]\nrank: {rank}");
            return (made.File, made.Text.Replace("speaker-admin", actor, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Recalled_answer_holds_nothing_of_the_paste()
    {
        var doors = CaseText.Base(CaseText.Of("door", "{any: [\"closed to {host} now\"]}"));
        var explainer = new Explainer(doors);
        var first = explainer.Explain("globus: closed to se01.example.org now");
        Assert.Equal("se01.example.org", first.Fields["host"]);
        var again = Assert.IsType<Answer.Known>(explainer.Recall(AnswerOutline.Of(first)));
        Assert.Equal("door", again.Case);
        Assert.Equal(first.Certainty, again.Certainty);
        Assert.Empty(again.Fields.Values);
        Assert.Empty(again.Evidence);
    }

    [Fact]
    public void A_symbol_alone_may_be_source_code_and_is_possible_at_most_where_its_number_is_proof()
    {
        var skew = CaseText.Base(CaseText.Of("skew", "{any: [{status: {minor: [KRB5KRB_AP_ERR_SKEW]}}]}"));
        Assert.Equal(Certainty.Possible, skew.Explain("case KRB5KRB_AP_ERR_SKEW:\n    return retry(context);")?.Certainty);
        Assert.Equal(Certainty.Certain, skew.Explain("gss_accept_sec_context failed: major 851968 minor -1765328347")?.Certainty);
    }

    [Fact]
    public void A_clue_that_proves_little_alone_makes_it_likely_and_beside_a_strong_one_does_no_harm()
    {
        var door = CaseText.Base(CaseText.Of("door", "{any: [{text: the door is closed, at-most: likely}, the key is broken]}"));
        Assert.Equal(Certainty.Likely, door.Explain("globus: the door is closed")?.Certainty);
        Assert.Equal(Certainty.Certain, door.Explain("globus: the door is closed\nglobus: the key is broken")?.Certainty);
    }

    [Theory]
    [InlineData("globus: the window is open. If you still get this, the door is closed and must be opened.", "window")]
    [InlineData("globus: If I try it the door is closed", "door")]
    [InlineData("globus: When it starts the door is closed", "door")]
    public void What_a_program_advises_steps_back_behind_what_it_reports(string text, string id)
    {
        var both = CaseText.Base(
            CaseText.Of("door", "{any: [the door is closed]}", "rank: 9"), CaseText.Of("window", "{any: [the window is open]}", "rank: 6"));
        Assert.Equal(id, both.Explain(text)?.Case);
        Assert.Equal(Certainty.Certain, both.Explain(text)?.Certainty);
    }

    [Fact]
    public void Advice_alone_is_never_certain_and_no_symptom()
    {
        const string Text = "globus: If the door is closed, knock.";
        Assert.Equal(Certainty.Likely, CaseText.Base(CaseText.Of("door", "{any: [the door is closed]}")).Explain(Text)?.Certainty);
        Assert.Null(CaseText.Base(CaseText.Of("door", "{any: [the door is closed]}", "kind: catch-all")).Explain(Text));
    }

    [Fact]
    public void A_look_up_that_a_trace_passes_decides_nothing()
    {
        var door = CaseText.Base(CaseText.Of("door", "{any: [Matching credential not found]}"));
        const string Trace = "[7] 1.2: Retrieving a@R -> krbtgt/R@R from FILE:/tmp/cc with result: "
            + "-1765328243/Matching credential not found (filename: /tmp/cc)";
        Assert.Null(door.Explain(Trace + "\n[7] 1.3: Received creds for desired service b@R"));
        Assert.Equal("door", door.Explain(Trace)?.Case);
        Assert.Equal("door", door.Explain(Trace + "\nkvno: Matching credential not found while getting credentials for b@R")?.Case);
    }
}
