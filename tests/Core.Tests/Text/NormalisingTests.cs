using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;

namespace GssBot.Core.Tests.Text;

public sealed class NormalisingTests
{
    [Theory]
    [InlineData("> > kinit: Password incorrect", "kinit: Password incorrect")]
    [InlineData("&gt; No proxy found", "No proxy found")]
    [InlineData("```\nNo proxy found\n```", "No proxy found")]
    [InlineData("```console\nNo proxy found\n```", "No proxy found")]
    [InlineData("`No proxy found`", "No proxy found")]
    [InlineData("{noformat}No proxy found{noformat}", "No proxy found")]
    [InlineData("// No proxy found", "No proxy found")]
    [InlineData("<div>can&#39;t open &quot;a&quot;<br/>b&nbsp;c</div>", "can't open \"a\"\nb c")]
    [InlineData("a &amp;lt;b&amp;gt; c", "a c")]
    [InlineData("x &amp;lt;y&amp;gt; z &unknown; & w", "x <y> z &unknown; & w")]
    [InlineData(
        "host <http://se1.example.org|se1.example.org> of <mailto:a@example.org|a@example.org>", "host se1.example.org of a@example.org")]
    [InlineData(
        "<@U024BE7LH> and <@U1|ann> in <#C1|grid> <!here> <gsiftp://a.example.org/x>",
        "@U024BE7LH and @ann in #grid @here gsiftp://a.example.org/x")]
    [InlineData("Usage: <source> <sourceURL> 3 < 4", "Usage: <source> <sourceURL> 3 < 4")]
    [InlineData("can\u2019t \u201Copen\u201D a \u2013 b \u2014help \u2026", "can't \"open\" a - b --help ...")]
    [InlineData("a\u00A0b\u200Bc\uFEFF \u00ADd", "a bc d")]
    [InlineData("\e[31;1mred\e[0m \e]0;title\aplain", "red plain")]
    [InlineData("[32;1m2016-06-18 18:07:46,095 INFO done[0m", "done")]
    [InlineData("a\tb   c ", "a b c")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("one\u2028two \u23CE three", "one\ntwo\nthree")]
    [InlineData("first#012second, ticket #0123", "first\nsecond, ticket #0123")]
    [InlineData(@"Authentication Error\nGo on, see \""x\"" y", "Authentication Error\nGo on, see \"x\" y")]
    [InlineData(@"failed\nan unknown error", "failed\nan unknown error")]
    [InlineData(@"C:\new\readme of EXAMPLE\nina", @"C:\new\readme of EXAMPLE\nina")]
    [InlineData(@"twice\\nescaped", "twice\nescaped")]
    [InlineData(@"can\u2019t\ngo", "can't\ngo")]
    [InlineData(
        "System error in open: Permission denied500-globus_xio: A system call failed: Permission denied500 End.",
        "System error in open: Permission denied\nglobus_xio: A system call failed: Permission denied\nEnd.")]
    [InlineData(
        "host denied500-foo.example.org and se530-globus.example.org", "host denied500-foo.example.org and se530-globus.example.org")]
    [InlineData(
        "Endpoint: mine\nMessage: The server may be too busy\n---\nDetails: globus_xio: no", "Endpoint: mine\nDetails:\nglobus_xio: no")]
    [InlineData("Endpoint: mine\\nMessage: Login Failed\\n---\\nDetails: no", "Endpoint: mine\nDetails: no")]
    [InlineData("Message: no endpoint here\nDetails: yes", "Message: no endpoint here\nDetails: yes")]
    public void Wrapping_is_undone(string text, string expected) => Assert.Equal(expected, Paste.Read(text).Flat);

    [Theory]
    [InlineData("Nov  3 04:12:01 node07 fts_url_copy[4211]: No proxy found")]
    [InlineData("2026-11-03T04:11:02.123Z ERROR [transfer-3] No proxy found")]
    [InlineData("2026-11-03 04:11:02,123 UTC dirac-proxy-init[O0bS]   ERROR: No proxy found")]
    [InlineData("2026 - 11 - 03 04:11:02, 123 WARNING No proxy found")]
    [InlineData("[04:11:02] No proxy found")]
    [InlineData("180629 09:48:26 16956 No proxy found")]
    [InlineData("06/29/20 22:24:29 (D_ALWAYS) No proxy found")]
    [InlineData("[4711] Tue Jun 10 09:49:43 2025 :: No proxy found")]
    [InlineData("[4711] Tue Jun 10 09:49:43 2025 :: se1.example.org:37470: [SERVER]: No proxy found")]
    [InlineData("> 2026-11-03T04:11:02+01:00 <ERROR> No proxy found")]
    public void Prefix_of_a_log_is_taken_off(string line) => Assert.Equal("No proxy found", Paste.Read(line).Flat);

    [Theory]
    [InlineData("Expected at 12:30 sharp")]
    [InlineData("2048 bytes read")]
    [InlineData("Nov is cold")]
    public void What_only_looks_like_a_prefix_stays(string line) => Assert.Equal(line, Paste.Read(line).Flat);

    [Fact]
    public void Gfal_line_is_broken_where_each_message_begins() => Assert.Equal(
        [
            "Client -|gfal-copy error: 13 (Permission denied) - Could not stat the source:",
            "Client -|globus_ftp_client: the server responded with an error",
            "Source 530|globus_xio: Authentication Error",
            "Source 530|GSS Major Status: Authentication Failed",
            "Source 530|OpenSSL Error: ../ssl/record/rec_layer_s3.c:1602: in library: SSL routines",
            "Source 530|End.",
        ],
        PasteText.LinesOf(
            "gfal-copy error: 13 (Permission denied) - Could not stat the source: globus_ftp_client: "
                + "the server responded with an error 530 530-globus_xio: Authentication Error  "
            + "530-GSS Major Status: Authentication Failed  530-OpenSSL Error: ../ssl/record/rec_layer_s3.c:1602: in library: "
            + "SSL routines  530 End.   "));

    [Fact]
    public void Slash_of_arccp_is_a_line_end() => Assert.Equal(
        [
            "Client -|ERROR: Current transfer FAILED: Can't read from source:",
            "Client -|globus_ftp_client: the server responded with an error",
            "Source 530|globus_xio: Authentication Error",
            "Source 530|End.",
            "Client -|ERROR: please try again later",
        ],
        PasteText.LinesOf(
            "ERROR: Current transfer FAILED: Can't read from source: globus_ftp_client: the server responded with an error/530 "
                + "530-globus_xio: Authentication Error\n530 End.\nERROR: please try again later"));

    [Theory]
    [InlineData("530-globus_xio: x")]
    [InlineData("530 530-globus_xio: x")]
    [InlineData("530 - globus_xio: x")]
    [InlineData("530 530 - globus_xio: x")]
    [InlineData("530-530 globus_xio: x")]
    [InlineData("530 globus_xio: x")]
    public void Reply_code_stands_beside_the_text(string line) => Assert.Equal(["Server 530|globus_xio: x"], PasteText.LinesOf(line));

    [Theory]
    [InlineData("530 MB copied")]
    [InlineData("2026-11-03 was a Tuesday")]
    [InlineData("404 Not Found")]
    [InlineData("530-1234 is my phone")]
    public void Number_that_is_no_reply_code_stays_in_the_text(string line)
    {
        var paste = Paste.Read(line);

        Assert.Equal(line, paste.Flat);
        Assert.Null(paste.Lines[0].Code);
    }

    [Fact]
    public void Reply_in_percent_signs_is_read_like_any_other() => Assert.Equal(
        ["Server 500|Command failed.", "Server 500|globus_xio: globus_l_xio_tcp_bind failed.", "Server 500|End."],
        PasteText.LinesOf(
            "09-11 21:41:13.128 trace S0.178< 500-500 Command failed.%0D%0A500-globus_xio: "
                + "globus_l_xio_tcp_bind failed.%0D%0A500 End.%0D%0A")[1..]);

    [Fact]
    public void Message_that_is_repeated_stands_once() => Assert.Equal(
        ["Server 530|globus_xio: a", "Server 530|globus_xio: b"],
        PasteText.LinesOf("530-globus_xio: a\n530-globus_xio: a\n530-globus_xio: b\n530-globus_xio: b"));

    [Fact]
    public void Dots_of_a_progress_bar_are_three() =>
        Assert.Equal("Creating proxy ... Done", Paste.Read("Creating proxy ........................................... Done").Flat);

    [Fact]
    public void Lines_without_their_code_belong_to_the_reply_that_is_open() => Assert.Equal(
        [
            "Server 530|globus_gsi_callback_module: Can't get it:",
            "Server 530|Untrusted certificate in chain",
            "Server 530|End.",
            "Unknown -|What shall I do?"
        ],
        PasteText.LinesOf("530-globus_gsi_callback_module: Can't get it:\nUntrusted certificate in chain\n530 End.\nWhat shall I do?"));

    [Fact]
    public void Word_cut_at_the_edge_of_a_mail_is_whole_again()
    {
        var left = new string('x', 68) + " cer";

        Assert.Equal(left + "tificate has expired", Paste.Read(left + "\ntificate has expired").Flat);
    }

    [Fact]
    public void Json_value_is_read_without_its_key() => Assert.Equal(
        ["Unknown -|\"reason\":", "Client -|globus_ftp_client: the server responded with an error", "Server 550|No such file"],
        PasteText.LinesOf("\"reason\": \"globus_ftp_client: the server responded with an error 550 No such file\","));
}
