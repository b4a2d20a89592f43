using GssBot.Core.Answers;
using GssBot.Core.Text;

namespace GssBot.Core.Tests.Text;

/// <summary>Which lines stand together, and whose a line is that says nothing of it.</summary>
public sealed class BlocksTests
{
    private const string Uncoded = "globus_gsi_callback_module: Could not verify credential\n";

    [Fact]
    public void Each_of_two_replies_holds_its_own_lines_without_a_code()
    {
        const string Reply = $"530-globus_xio: Authentication Error\n{Uncoded}530 End.\n";
        var lines = Paste.Read(Reply + Reply).Lines;
        Assert.Equal(6, lines.Length);
        Assert.All(lines, line => Assert.Equal((Speaker.Server, 530), (line.Speaker, line.Code)));
        Assert.Equal([0, 0, 0, 1, 1, 1], lines.Select(line => line.Block));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void The_end_of_a_reply_is_looked_for_seven_lines_on(int uncoded, bool held)
    {
        var text = "530-globus_xio: Authentication Error\n"
            + string.Concat(Enumerable.Range(0, uncoded).Select(i => $"globus_gsi_callback_module: line {i}\n")) + "530 End.";
        Assert.Equal(held ? 530 : null, Paste.Read(text).Lines[1].Code);
    }

    [Fact]
    public void Another_reply_that_opens_ends_the_search()
    {
        var lines = Paste.Read($"530-globus_xio: x\n{Uncoded}550 550-globus_xio: y\n550 End.\n530 End.").Lines;
        Assert.Null(lines[1].Code);
        Assert.Equal(Speaker.Client, lines[1].Speaker);
    }

    [Theory]
    [InlineData("error: an end-of-file was reached", true)]
    [InlineData("Error: something else", true)]
    [InlineData("FAULT! something else", true)]
    [InlineData("gfal-copy error: 70 (x)", true)]
    [InlineData("debug: fault on connection to gsiftp://a.example.org/x", true)]
    [InlineData("Your identity: /C=DE/CN=Jane Doe", false)]
    [InlineData("kinit: more of it", false)]
    public void A_failure_of_the_client_stands_by_itself_and_more_of_it_does_not(string line, bool isOwn)
    {
        var lines = Paste.Read($"kinit: Password incorrect\n{line}").Lines;
        Assert.Equal([Speaker.Client, Speaker.Client], lines.Select(read => read.Speaker));
        Assert.Equal(isOwn ? 1 : 0, lines[1].Block);
    }

    [Theory]
    [InlineData("Good morning", "a word more", 0)]
    [InlineData("kinit: Password incorrect", "a word more", 0)]
    [InlineData("530 Login incorrect.", "a word more", 1)]
    public void A_line_without_a_sign_goes_on_unless_a_reply_has_ended(string before, string line, int block)
    {
        var lines = Paste.Read($"{before}\n{line}").Lines;
        Assert.Equal(block, lines[^1].Block);
        Assert.Null(lines[^1].Code);
    }

    [Theory]
    [InlineData("OpenSSL Error: s3_srvr.c:2525: in library: SSL routines", Speaker.Server)]
    [InlineData("OpenSSL Error: s3_clnt.c:951: in library: SSL routines", Speaker.Client)]
    public void A_chain_that_nobody_claims_is_the_clients_unless_its_source_file_is_a_servers(string line, Speaker speaker) =>
        Assert.All(Paste.Read($"{Uncoded}{line}").Lines, read => Assert.Equal(speaker, read.Speaker));

    [Fact]
    public void What_is_known_is_not_changed_by_a_source_file() => Assert.Equal(
        Speaker.Client,
        Paste.Read("globus_ftp_control: gss_init_sec_context failed\nOpenSSL Error: s3_srvr.c:1: in library: SSL routines")
            .Lines[^1].Speaker);
}
