using GssBot.Core.Answers;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

public sealed class MatchingTests
{
    [Theory]
    [InlineData("globus: the red door is closed")]
    [InlineData("globus: the   red\tdoor is closed")]
    [InlineData("globus: the red\n  door is closed")]
    [InlineData("(globus: the red door is closed)")]
    public void Words_are_found_over_any_white_space(string text) =>
        Assert.Equal("door", Base("{any: [the red door is closed]}").Explain(text)?.Case);

    [Theory]
    [InlineData("globus: the Red door is closed")]
    [InlineData("globus: bathe red door is closed")]
    [InlineData("globus: the red door is closedown")]
    public void Words_begin_and_end_at_word_edges_and_keep_their_letter_case(string text) =>
        Assert.Null(Base("{any: [the red door is closed]}").Explain(text));

    [Fact]
    public void Text_that_ends_inside_the_words_is_at_most_possible()
    {
        var answer = Base("{any: [the big red door is closed for good]}").Explain("globus: the big red door is clo");
        Assert.Equal("door", answer?.Case);
        Assert.Equal(Certainty.Possible, answer?.Certainty);
        Assert.Null(Base("{any: [the big red door is closed for good]}").Explain("globus: the big red"));
    }

    [Theory]
    [InlineData("with hash {ca_hash}", "globus: chain with hash d1b603c3", "caHash", "d1b603c3")]
    [InlineData("with hash {ca_hash 1..7}", "globus: chain with hash 1b603c3", "caHash", "01b603c3")]
    [InlineData("Unable to connect to {host}:{port}", "globus: Unable to connect to se01.example.org:2811", "port", "2811")]
    [InlineData("Unable to connect to {host}:{port}", "globus: Unable to connect to [2001:db8::1]:2811", "host", "[2001:db8::1]")]
    [InlineData(
        "File {path} is no file", "globus: File /etc/grid-security/hostcert.pem is no file", "path", "/etc/grid-security/hostcert.pem")]
    [InlineData(
        "subject: {dn} has expired", "globus: subject: /DC=org/CN=Jo Ann/CN=host x has expired", "dn", "/DC=org/CN=Jo Ann/CN=host x")]
    [InlineData("Cannot read {path}", "globus: Cannot read /tmp/x509up_u1000.", "path", "/tmp/x509up_u1000")]
    public void Holes_take_their_values(string fragment, string text, string field, string value) =>
        Assert.Equal(value, Base($"{{any: [\"{fragment}\"]}}").Explain(text)?.Fields[field]);

    [Theory]
    [InlineData("with hash {ca_hash}", "globus: chain with hash d1b603c3f")]
    [InlineData("with hash {ca_hash 1..7}", "globus: chain with hash d1b603c3")]
    [InlineData("alert number {number 42..48}", "globus: alert number 40")]
    [InlineData("subject: {proxy_dn} has expired", "globus: subject: /DC=org/CN=Jo Ann has expired")]
    [InlineData("subject: {identity_dn} has expired", "globus: subject: /DC=org/CN=Jo Ann/CN=1234567 has expired")]
    public void Holes_refuse_what_is_not_of_their_kind(string fragment, string text) =>
        Assert.Null(Base($"{{any: [\"{fragment}\"]}}").Explain(text));

    [Fact]
    public void Any_stays_on_its_line_and_within_400_characters()
    {
        var doors = Base("{any: [\"the door {any} closed\"]}");
        Assert.NotNull(doors.Explain("globus: the door " + new string('x', 390) + " closed"));
        Assert.Null(doors.Explain("globus: the door " + new string('x', 410) + " closed"));
        Assert.Null(doors.Explain("530-globus: the door was\n530-globus: not closed"));
    }

    [Fact]
    public void Rows_keep_their_order_within_one_block()
    {
        var rows = Base("{any: [{then: [the first line, the second line]}]}");
        Assert.NotNull(rows.Explain("530-globus: the first line\n530-globus: more\n530-the second line\n530 End."));
        Assert.Null(rows.Explain("530-globus: the second line\n530-the first line\n530 End."));
    }

    [Fact]
    public void Speaker_is_part_of_the_evidence()
    {
        var server = Base("{any: [{by: server, text: the door is closed}]}");
        Assert.Equal(Side.Server, server.Explain("530-globus: the door is closed\n530 End.")?.Side);
        Assert.Null(server.Explain("globus_ftp_control: gss_init_sec_context failed\nglobus: the door is closed"));
        var client = Base("{any: [{by: client, text: the door is closed}]}");
        Assert.Null(client.Explain("530-globus: the door is closed\n530 End."));
        Assert.Equal(Side.Client, client.Explain("globus_ftp_control: gss_init_sec_context failed\nglobus: the door is closed")?.Side);
    }

    [Fact]
    public void Reply_code_is_evidence_of_its_own()
    {
        var codes = Base("{any: [{code: [421, 422], text: the door is closed}]}");
        Assert.NotNull(codes.Explain("error: globus_ftp_client: the server responded with an error\n421 the door is closed"));
        Assert.Null(codes.Explain("error: globus_ftp_client: the server responded with an error\n530 the door is closed"));
    }

    [Fact]
    public void A_never_silences_the_case() =>
        Assert.Null(Base("{any: [the door is closed], never: [by order]}").Explain("globus: the door is closed\nglobus: by order"));

    private static KnowledgeBase Base(string evidence) => CaseText.Base(CaseText.Of("door", evidence));
}
