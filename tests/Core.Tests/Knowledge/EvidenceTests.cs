using GssBot.Core.Answers;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>What a clue asks for, at its edges: rows of words, cut ends, facts, codes, and how much of it is shown.</summary>
public sealed class EvidenceTests
{
    private const string Row = "{any: [{then: [the first line, the second line]}]}";

    private const string Reply = "error: globus_ftp_client: the server responded with an error\n";

    [Theory]
    [InlineData(0, true)]
    [InlineData(39, true)]
    [InlineData(40, false)]
    [InlineData(200, false)]
    public void The_words_of_a_row_lie_at_most_40_lines_apart(int between, bool found)
    {
        var lines = Enumerable.Range(0, between).Select(number => $"530-globus: line number {number} between them\n");
        Assert.Equal(
            found,
            Base(Row).Explain($"530-globus: the first line\n{string.Concat(lines)}530-globus: the second line\n530 End.") is not null);
    }

    [Fact]
    public void The_words_of_a_row_are_those_of_one_failure() =>
        Assert.Null(Base(Row).Explain($"{Reply}530-globus: the first line\n530 End.\n{Reply}550-globus: the second line\n550 End."));

    [Fact]
    public void The_words_of_a_row_do_not_overlap() =>
        Assert.Null(
            Base("{any: [{then: [the big red door, red door is closed]}]}").Explain("530-globus: the big red door is closed\n530 End."));

    [Fact]
    public void All_words_of_a_row_are_needed_and_one_line_may_hold_them()
    {
        var three = Base("{any: [{then: [the first line, the second line, the third line]}]}");
        Assert.NotNull(three.Explain("530-globus: the first line, the second line, the third line\n530 End."));
        Assert.Null(three.Explain("530-globus: the first line, the second line\n530 End."));
        Assert.Null(three.Explain("530-globus: the first line, the third line, the second line\n530 End."));
    }

    [Fact]
    public void Every_must_and_one_any_are_needed()
    {
        var both = Base("{must: [the first line, the second line], any: [the door is closed, the window is open]}");
        const string Musts = "530-globus: the first line\n530-the second line\n";
        Assert.NotNull(both.Explain($"{Musts}530-the window is open\n530 End."));
        Assert.Null(both.Explain($"{Musts}530 End."));
        Assert.Null(both.Explain("530-globus: the first line\n530-the window is open\n530 End."));
        Assert.Null(both.Explain("530-globus: the second line\n530-the window is open\n530 End."));
    }

    [Theory]
    [InlineData("530-globus: the window is open\n530-the big red door is closed for good", false)]
    [InlineData("530-globus: the window is open\n530-the big red door is clo", true)]
    [InlineData("530-globus: the window is open", true)]
    public void A_never_that_is_only_half_seen_keeps_nothing_out(string text, bool answered) =>
        Assert.Equal(answered, Base("{any: [the window is open], never: [the big red door is closed for good]}").Explain(text) is not null);

    [Fact]
    public void What_stands_there_whole_goes_before_what_a_cut_end_may_have_been()
    {
        var both = CaseText.Base(
            CaseText.Of("half", "{any: [the big red door is closed for good]}", "rank: 9"),
            CaseText.Of("whole", "{any: [the window is open]}", "rank: 6"));
        Assert.Equal("whole", both.Explain("530-globus: the window is open\n530-the big red door is clo")?.Case);
        Assert.Equal("half", both.Explain("530-globus: the window is open\n530-the big red door is closed for good")?.Case);
    }

    [Theory]
    [InlineData("530-globus: big red door is c", true)]
    [InlineData("530-globus: big red door i", false)]
    [InlineData("530-globus: big red door", false)]
    [InlineData("530-globus: big red do", false)]
    public void A_cut_end_counts_from_14_letters_on(string text, bool found) =>
        Assert.Equal(found, Base("{any: [big red door is closed]}").Explain(text) is not null);

    [Theory]
    [InlineData("grid", "globus: the door is closed", true)]
    [InlineData("grid", "kinit: the door is closed", false)]
    [InlineData("gss", "kinit: the door is closed", true)]
    [InlineData("gss", "globus: the door is closed", false)]
    [InlineData("third-party", "globus: the door is closed", false)]
    [InlineData("third-party", "globus-url-copy gsiftp://a.example.org/x gsiftp://b.example.org/y\nglobus: the door is closed", true)]
    [InlineData("third-party", "globus-url-copy gsiftp://a.example.org/x file:///tmp/y\nglobus: the door is closed", false)]
    public void A_fact_must_be_true_of_the_text(string fact, string text, bool found) =>
        Assert.Equal(found, Base($"{{any: [{{fact: {fact}, text: the door is closed}}]}}").Explain(text) is not null);

    [Theory]
    [InlineData("server", "530-globus: the door is closed\n530 End.", true)]
    [InlineData(
        "server",
        "Could not open destination: globus_ftp_client: the server responded with an error 530 530-globus: the door is closed  530 End.",
        true)]
    [InlineData(
        "destination",
        "Could not open destination: globus_ftp_client: the server responded with an error 530 530-globus: the door is closed  530 End.",
        true)]
    [InlineData(
        "source",
        "Could not open destination: globus_ftp_client: the server responded with an error 530 530-globus: the door is closed  530 End.",
        false)]
    [InlineData(
        "source",
        "Could not open source: globus_ftp_client: the server responded with an error 530 530-globus: the door is closed  530 End.",
        true)]
    [InlineData("destination", "530-globus: the door is closed\n530 End.", false)]
    [InlineData("client", "530-globus: the door is closed\n530 End.", false)]
    [InlineData("client", "About GSSAPI: the door is closed", true)]
    [InlineData("server", "About GSSAPI: the door is closed", false)]
    public void A_speaker_is_asked_for_exactly(string by, string text, bool found) =>
        Assert.Equal(found, Base($"{{any: [{{by: {by}, text: the door is closed}}]}}").Explain(text) is not null);

    [Theory]
    [InlineData("{routine: 13}", 851968, true)]
    [InlineData("{routine: 13}", 786432, false)]
    [InlineData("{calling: 1}", 16777216, true)]
    [InlineData("{calling: 1}", 33554432, false)]
    [InlineData("{routine: 9, calling: 1}", 17367040, true)]
    [InlineData("{routine: 9, calling: 1}", 589824, false)]
    [InlineData("{bit: 0}", 1, true)]
    [InlineData("{bit: 1}", 1, false)]
    [InlineData("{routine: 13, bit: 4}", 851984, true)]
    public void A_status_is_compared_field_by_field(string status, int major, bool found) =>
        Assert.Equal(
            found, Base($"{{any: [{{status: {status}}}]}}").Explain($"gss_init_sec_context failed: major {major} minor 0") is not null);

    [Theory]
    [InlineData("{minor: none}", "minor 0", true)]
    [InlineData("{minor: none}", "minor -1765328347", false)]
    [InlineData("{minor: [-1765328347]}", "minor -1765328347", true)]
    [InlineData("{minor: [-1765328347]}", "minor -1765328348", false)]
    [InlineData("{minor: [KRB5KRB_AP_ERR_TKT_EXPIRED, KRB5KRB_AP_ERR_SKEW]}", "minor -1765328347", true)]
    public void A_minor_is_named_or_numbered(string status, string minor, bool found) =>
        Assert.Equal(
            found, Base($"{{any: [{{status: {status}}}]}}").Explain($"gss_init_sec_context failed: major 851968 {minor}") is not null);

    [Fact]
    public void Three_other_causes_are_told_and_no_symptom()
    {
        string[] names = ["one", "two", "three", "four"];
        var cases = names.Select((name, at) => CaseText.Of(name, $"{{any: [number {name} is broken]}}", $"rank: {8 - at}"))
            .Append(CaseText.Of("door", "{any: [the door is closed]}", "rank: 9"))
            .Append(CaseText.Of("mood", "{any: [all is bad today]}", "kind: catch-all\nrank: 9"));
        var answer = CaseText.Base(
            [.. cases]).Explain(
                $"530-globus: all is bad today\n{string.Concat(names.Select(name => $"530-number {name} is broken\n"))}530-the "
                    + "door is closed\n530 End.")!;
        Assert.Equal("door", answer.Case);
        Assert.Equal(["one", "two", "three"], answer.Alternatives.Select(other => other.Case));
        Assert.All(answer.Alternatives, other => Assert.Equal(Certainty.Possible, other.Certainty));
    }

    [Fact]
    public void The_deeper_line_goes_first_among_equals_then_the_longer_words()
    {
        var equals = CaseText.Base(CaseText.Of("a", "{any: [the door is closed]}"), CaseText.Of("b", "{any: [the window is open]}"));
        Assert.Equal("b", equals.Explain("530-globus: the door is closed\n530-the window is open\n530 End.")?.Case);
        Assert.Equal("a", equals.Explain("530-globus: the window is open\n530-the door is closed\n530 End.")?.Case);
        var places = CaseText.Base(CaseText.Of("a", "{any: [the door is]}"), CaseText.Of("b", "{any: [the door is closed]}"));
        Assert.Equal("b", places.Explain("530-globus: the door is closed\n530 End.")?.Case);
    }

    [Fact]
    public void A_case_below_rank_5_says_where_and_steps_back_for_a_reason()
    {
        var both = CaseText.Base(
            CaseText.Of("where", "{any: [the window is open]}", "rank: 4"), CaseText.Of("why", "{any: [the door is closed]}", "rank: 5"));
        Assert.Equal(
            "why", both.Explain($"{Reply}530-globus: the door is closed\n530 End.\n{Reply}550-globus: the window is open\n550 End.")?.Case);
    }

    internal static KnowledgeBase Base(string evidence) => CaseText.Base(CaseText.Of("door", evidence));
}
