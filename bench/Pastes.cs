using System.Text;

namespace GssBot.Bench;

/// <summary>Texts to explain: what people paste, and what somebody pastes who wants the bot to be slow.</summary>
internal static class Pastes
{
    public const int Large = 64 * 1024;

    /// <summary>A client's error of about 1 KB with the server's chain of reasons in it.</summary>
    public const string OneKilobyte = """
        $ globus-url-copy -vb file:///home/jdoe/run12.tar gsiftp://se1.example.org:2811/data/run12.tar
        Source: file:///home/jdoe/
        Dest:   gsiftp://se1.example.org:2811/data/
          run12.tar

        error: globus_ftp_client: the server responded with an error
        530 530-globus_xio: Authentication Error
        530-OpenSSL Error: ../ssl/statem/statem_srvr.c:3711: in library: SSL routines, function tls_process_client_certificate: certificate verify failed
        530-globus_gsi_callback_module: Could not verify credential
        530-globus_gsi_callback_module: Can't get the local trusted CA certificate: Untrusted self-signed certificate in chain with hash d1b603c3
        530-
        530-Attempt 1
        530-globus_gsi_gssapi: SSLv3 handshake problems
        530-globus_gsi_gssapi: Unable to verify remote side's credentials
        530-GSS Major Status: Authentication Failed
        530-GSS Minor Status Error Chain:
        530-globus_gsi_gssapi: accept_sec_context failed
        530 End.
        """;

    /// <summary>The same words over and over, up to the length; one word of the grid first, so that nothing is skipped.</summary>
    public static string Of(string repeated)
    {
        var text = new StringBuilder("globus_gsi_gssapi: GSS Major Status\n", Large + repeated.Length);
        while (text.Length < Large)
        {
            text.Append(repeated);
        }
        return text.ToString(0, Large);
    }

    /// <summary>The line ends of a chain of reasons, each in a block of its own, that all begin and never end.</summary>
    public static string Numbered(Func<int, string> line)
    {
        var text = new StringBuilder("globus_gsi_gssapi: GSS Major Status\n", Large + 1024);
        for (var i = 0; text.Length < Large; i++)
        {
            text.Append(line(i));
        }
        return text.ToString(0, Large);
    }
}
