using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;

namespace GssBot.Core.Tests.Text;

public sealed class SpeakerTests
{
    [Fact]
    public void Seed_row_1_is_the_servers_voice_behind_the_clients_head_line() => Assert.Equal(
        [
            "Client -|globus_ftp_client: the server responded with an error",
            "Server 530|globus_xio: Authentication Error",
            "Server 530|OpenSSL Error: s3_srvr.c:2525: in library: SSL routines,",
            "Server 530|function SSL3_GET_CLIENT_CERTIFICATE: no certificate returned",
            "Server 530|globus_gsi_callback_module: Could not verify credential",
            "Server 530|globus_gsi_callback_module: Can't get the local trusted CA certificate: "
                + "Untrusted self-signed certificate in chain with hash d1b603c3",
            "Server 530|End.",
        ],
        PasteText.LinesOf("""
                globus_ftp_client: the server responded with an error
            530 530-globus_xio: Authentication Error
            530-OpenSSL Error: s3_srvr.c:2525: in library: SSL routines, 
                 function SSL3_GET_CLIENT_CERTIFICATE: no certificate returned
            530-globus_gsi_callback_module: Could not verify credential
            530-globus_gsi_callback_module: Can't get the local trusted CA certificate: 
            Untrusted self-signed certificate in chain with hash d1b603c3
            530 End.
            """));

    [Fact]
    public void Seed_row_2_is_the_clients_voice_in_one_block()
    {
        var paste = Paste.Read("""
              globus_ftp_control: gss_init_sec_context failed
            OpenSSL Error: s3_clnt.c:951: in library: SSL routines, function 
            SSL3_GET_SERVER_CERTIFICATE: certificate verify failed
            globus_gsi_callback_module: Could not verify credential
            globus_gsi_callback_module: Can't get the local trusted CA certificate: 
            Untrusted self-signed certificate in chain with hash d1b603c3
            """);

        Assert.All(paste.Lines, line => Assert.Equal((Speaker.Client, 0, null), (line.Speaker, line.Block, line.Code)));
    }

    [Fact]
    public void Seed_row_3_is_the_servers_voice_in_one_block()
    {
        var paste = Paste.Read("  " + SampleTexts.CrlExpired.Replace("\n", "\n  ", StringComparison.Ordinal));

        Assert.All(paste.Lines, line => Assert.Equal((Speaker.Server, 0, 530), (line.Speaker, line.Block, line.Code!.Value)));
    }

    [Theory]
    [InlineData("globus_ftp_control: gss_init_sec_context failed", Speaker.Client)]
    [InlineData("globus_gss_assist: Error during context initialization", Speaker.Client)]
    [InlineData("GSS-API error initializing context: Unspecified GSS failure", Speaker.Client)]
    [InlineData("GSS-API error accepting context: Unspecified GSS failure", Speaker.Server)]
    [InlineData("Error authenticating client: GSS Major Status: Authentication Failed", Speaker.Server)]
    [InlineData("ERROR from myproxy-server (se1.example.org):", Speaker.Server)]
    [InlineData("[4711] Tue Jun 10 09:49:43 2025 :: Closed connection from a.example.org:1", Speaker.Server)]
    [InlineData("Error: Couldn't find valid credentials to generate a proxy.", Speaker.Client)]
    [InlineData("kinit: Password incorrect while getting initial credentials", Speaker.Client)]
    [InlineData("error: an end-of-file was reached", Speaker.Client)]
    [InlineData("OpenSSL Error: ../ssl/statem/statem_srvr.c:3530: in library: SSL routines", Speaker.Server)]
    [InlineData("Good morning everybody", Speaker.Unknown)]
    public void One_line_tells_its_speaker(string line, Speaker speaker) => Assert.Equal(speaker, Paste.Read(line).Lines[0].Speaker);

    [Theory]
    [InlineData("Could not stat the source: ", Speaker.Source)]
    [InlineData("Could not open source: ", Speaker.Source)]
    [InlineData("Could not open destination: ", Speaker.Destination)]
    [InlineData("SOURCE [70] ", Speaker.Source)]
    [InlineData("DESTINATION [70] ", Speaker.Destination)]
    [InlineData("TRANSFER  ", Speaker.Server)]
    [InlineData("", Speaker.Server)]
    public void Phase_of_a_copy_tells_which_server_answers(string phase, Speaker speaker)
    {
        var paste = Paste.Read(
            $"gfal-copy error: 70 (x) - {phase}globus_ftp_client: the server responded with an error 530 530-globus_xio: x  530 End.");

        Assert.Equal(speaker, paste.Lines[^1].Speaker);
    }

    [Fact]
    public void Debug_lines_name_the_server_whose_reply_follows()
    {
        var paste = Paste.Read("""
            globus-url-copy -dbg gsiftp://a.example.org/x gsiftp://b.example.org/y
            debug: response from gsiftp://a.example.org/x:
            227 Entering Passive Mode (192,0,2,1,86,255)
            debug: response from gsiftp://b.example.org/y:
            500-Command failed. : callback failed.
            500 End.
            """);
        var replies = paste.Lines.Where(line => line.Code is not null).Select(line => (line.Speaker, line.Host, line.Code)).Distinct();

        Assert.Equal([(Speaker.Source, "a.example.org", 227), (Speaker.Destination, "b.example.org", 500)], replies);
    }

    [Fact]
    public void Client_and_server_in_one_paste_keep_their_voices()
    {
        var paste = Paste.Read(SampleTexts.ClientUntrusts + "\n\n" + SampleTexts.ServerUntrusts);

        Assert.Equal(
            [Speaker.Client, Speaker.Client, Speaker.Server],
            paste.Lines.GroupBy(line => line.Block).Select(block => block.First().Speaker));
    }

    [Fact]
    public void Program_name_of_a_syslog_line_tells_the_speaker_only_when_nothing_else_does()
    {
        const string Prefix = "Nov  3 04:12:01 node07 globus-gridftp-server[42]: ";

        Assert.Equal(Speaker.Server, Paste.Read(Prefix + "User jdoe needs a mapping").Lines[0].Speaker);
        Assert.Equal(Speaker.Client, Paste.Read(Prefix + "globus_ftp_control: gss_init_sec_context failed").Lines[0].Speaker);
    }
}
