using GssBot.Core.Answers;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>How an answer is put together: order, certainty, what stands beside it.</summary>
public sealed class AnswerEdgeTests
{
    [Theory]
    [InlineData("separate: {one: Is the door shut?}", "Is the door shut?")]
    [InlineData("parent: none", "Somebody must mend the one.")]
    public void Another_cause_is_told_apart_by_what_the_answer_says_of_it(string more, string told)
    {
        var both = CaseText.Base(
            CaseText.Of("one", "{any: [the door is closed]}"), CaseText.Of("two", "{any: [the window is open]}", $"rank: 7\n{more}"));
        Assert.Equal(told, Assert.Single(both.Explain("globus: the door is closed\nglobus: the window is open")!.Alternatives).Separate);
    }

    [Fact]
    public void Another_cause_is_told_apart_by_what_it_says_of_the_answer()
    {
        var both = CaseText.Base(
            CaseText.Of("one", "{any: [the door is closed]}", "separate: {three: Not this., two: But this., four: Nor this.}"),
            CaseText.Of("two", "{any: [the window is open]}", "rank: 7"));
        Assert.Equal(
            "But this.", Assert.Single(both.Explain("globus: the door is closed\nglobus: the window is open")!.Alternatives).Separate);
    }

    [Fact]
    public void Neighbours_are_told_where_the_answer_is_not_certain()
    {
        (string, string)[] Files(string how) => [
            CaseText.Of(
                "one", $"{{any: [{{text: the door is closed, at-most: {how}}}]}}", "separate: {two: Is it a window?, nobody: Who?}"),
            CaseText.Of("two", "{any: [the window is open]}")
        ];
        Assert.Equal("two", Assert.Single(CaseText.Base(Files("likely")).Explain("globus: the door is closed")!.Alternatives).Case);
        Assert.Empty(CaseText.Base(Files("certain")).Explain("globus: the door is closed")!.Alternatives);
    }

    [Fact]
    public void A_parent_and_a_closer_form_are_no_alternatives_of_each_other()
    {
        var both = CaseText.Base(
            CaseText.Of("wide", "{any: [the door is closed]}"), CaseText.Of("close", "{any: [is closed for good]}", "parent: wide"));
        Assert.Empty(both.Explain("globus: the door is closed for good")!.Alternatives);
    }

    [Theory]
    [InlineData("rank: 4", "one", "Certain")]
    [InlineData("rank: 5", "two", "Certain")]
    [InlineData("rank: 6", "two", "Likely")]
    public void From_rank_5_on_a_case_names_a_reason_and_from_an_equal_rank_on_it_is_a_rival(string more, string id, string certainty)
    {
        var both =
            CaseText.Base(CaseText.Of("one", "{any: [the door is closed]}"), CaseText.Of("two", "{any: [the window is open]}", more));
        var answer = both.Explain("530-globus: the door is closed\n530 End.\n\n550-the window is open\n550 End.");
        Assert.Equal(id, answer!.Case);
        Assert.Equal(certainty == "Likely" ? Certainty.Likely : answer.Certainty, answer.Certainty);
    }

    [Theory]
    [InlineData("530-globus: the window is open\n530-the door is closed\n530 End.", "one")]
    [InlineData("530-globus: the door is closed\n530-the window is open\n530 End.", "two")]
    public void Of_two_alike_the_last_one_said_answers(string text, string id)
    {
        var both = CaseText.Base(CaseText.Of("one", "{any: [the door is closed]}"), CaseText.Of("two", "{any: [the window is open]}"));
        Assert.Equal(id, both.Explain(text)!.Case);
    }

    [Fact]
    public void A_modifier_without_its_case_answers_by_itself()
    {
        var both = CaseText.Base(
            CaseText.Of("door", "{any: [the door is closed]}"),
            CaseText.Of("lock", "{any: [the lock is new]}", "kind: modifier\nmodifies: [door]"));
        Assert.Equal("lock", both.Explain("globus: the lock is new")!.Case);
    }

    [Fact]
    public void Evidence_is_told_once_a_line_with_its_number_and_its_speaker()
    {
        var door = CaseText.Base(CaseText.Of("door", "{must: [the door], any: [is closed, for good]}"));
        var answer = door.Explain("hello globus\n530-globus: the door\n530-is closed for good\n530 End.");
        Assert.Equal(
            ["3 Server 530-is closed for good", "2 Server 530-globus: the door"],
            answer!.Evidence.Select(line => $"{line.Line} {line.Speaker} {line.Text}"));
    }

    [Theory]
    [InlineData("globus: the door {0} closed", 400, true)]
    [InlineData("globus: the door {0} closed", 401, false)]
    public void A_hole_for_anything_is_bounded(string text, int length, bool found) =>
        Assert.Equal(
            found,
            CaseText.Base(CaseText.Of("door", "{any: [\"the door {any} closed\"]}"))
                .Explain(text.Replace("{0}", new string('x', length), StringComparison.Ordinal)) is not null);

    [Theory]
    [InlineData("File /a/b.", "/a/b")]
    [InlineData("File /a/b,", "/a/b")]
    [InlineData("File /a/b:", "/a/b")]
    [InlineData("File /a/b;", "/a/b")]
    [InlineData("File /a/b)", "/a/b")]
    [InlineData("File /a/b]", "/a/b")]
    [InlineData("File /a/b\"", "/a/b")]
    [InlineData("File /a/b'", "/a/b")]
    [InlineData("File /a/b).", "/a/b")]
    [InlineData("File /a/b-", "/a/b-")]
    public void The_last_value_of_a_line_ends_before_its_stop(string text, string path) =>
        Assert.Equal(
            path, CaseText.Base(CaseText.Of("door", "{any: [\"File {path}\"]}")).Explain($"globus: {text}\nglobus: more")?.Fields["path"]);

    [Theory]
    [InlineData("globus: open /a is no file", "/a")]
    [InlineData("globus: open /a/b/c/d is no file", "/a/b/c/d")]
    [InlineData("globus: open /a is no  file", "/a")]
    [InlineData("globus: open a is no file", null)]
    [InlineData("globus: open /a was no file", null)]
    public void A_value_in_the_middle_ends_before_the_next_words(string text, string? path) =>
        Assert.Equal(path, CaseText.Base(CaseText.Of("door", "{any: [\"open {path} is no file\"]}")).Explain(text)?.Fields["path"]);

    [Theory]
    [InlineData("globus: the door", "Knock.", "Ring.")]
    [InlineData("error: globus: the door", "Knock.")]
    public void A_step_for_one_speaker_is_told_where_he_spoke(string text, params string[] steps)
    {
        var (file, whole) = CaseText.Of("door", "{any: [the door]}");
        var made = CaseText.Base(
            (
                file,
                whole.ReplaceLineEndings("\n")
                    .Replace(
                        "    text: Look at it.\n",
                        "    text: Knock.\n  - role: user\n    by: server\n    text: Ring.\n",
                        StringComparison.Ordinal)));
        Assert.Equal(
            steps.Length > 1 ? ["Knock.", "Ring."] : steps,
            made.Explain(steps.Length > 1 ? $"530-{text[..7]} the door\n530 End." : text)!.Steps.Select(step => step.Text));
    }
}
