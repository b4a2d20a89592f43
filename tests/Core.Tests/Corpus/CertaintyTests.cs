using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Commands;
using GssBot.Core.Knowledge.Model;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Corpus;

/// <summary>Texts whose last line, code or guess says less than it seems to: the answer may not claim more than the text proves.</summary>
public sealed class CertaintyTests
{
    private const string XrdCl = "xrdcp: [ERROR] Server responded with an error: ";
    private const string NoAttributes = "\nNone of the contacted servers for dteam were capable of returning a valid AC for the "
        + "user.\nUser's request for VOMS attributes could not be fulfilled.";
    private const string Transfer =
        "Error (connect)\nEndpoint: mine (0eb73b0a)\nServer: Globus Connect\nMessage: The server may be too busy\n---\nDetails: ";

    [Theory]
    [InlineData(XrdCl + "[3011] Unable to create new file; file already exists. (destination)", "file-exists", Certainty.Certain)]
    [InlineData(XrdCl + "[3011] Unable to open file /store/a; permission denied", "permission-denied-file", Certainty.Certain)]
    [InlineData(XrdCl + "[3010] Unable to write /eos/user/a; disk quota exceeded", "no-space", Certainty.Certain)]
    [InlineData(XrdCl + "[3011] Unable to locate /store/a; no servers are available", "no-such-file", Certainty.Likely)]
    [InlineData(XrdCl + "[3009] Unable to prepare; operation cancelled", "no-space", Certainty.Likely)]
    [InlineData(
        "DIRAC ERROR: certificate verify failed: unable to get local issuer certificate (_ssl.c:1129) dips://dirac.example.org:9135",
        "chain-incomplete",
        Certainty.Likely)]
    [InlineData(
        Transfer + "globus_xio: Unable to connect to 192.0.2.1:2811\\nglobus_xio: System error in connect: Connection refused\\n",
        "connection-refused",
        Certainty.Certain)]
    [InlineData(
        "Message: The server may be too busy --- Details: an end-of-file was reached\nglobus_xio: The GSI XIO driver failed to establish a secure connection. The failure occured during a handshake read.",
        "handshake-cut", Certainty.Possible)]
    [InlineData("Authz callout error: Authorization denied by callout", "callout-denied", Certainty.Likely)]
    [InlineData(
        Transfer + "an end-of-file was reached\\nglobus_xio: The GSI XIO driver failed to establish a secure connection. "
            + "The failure occured during a handshake read.\\n", "handshake-cut", Certainty.Possible)]
    [InlineData(
        "530-Login incorrect. : GlobusError: v=1 c=ENDPOINT_ERROR\n530-Failure while contacting GCS Manager API.\n530 End.",
        "authz-service-failed",
        Certainty.Likely)]
    [InlineData(
        "Error contacting voms.example.org:15003 for VO dteam: connect timed out" + NoAttributes,
        "voms-server-unreachable",
        Certainty.Likely)]
    [InlineData(
        "Error contacting voms.example.org:15003 for VO dteam: Connection refused" + NoAttributes,
        "voms-server-unreachable",
        Certainty.Likely)]
    [InlineData(
        "Error contacting voms.example.org:15003 for VO dteam: PKIX path validation failed: "
            + "java.security.cert.CertPathValidatorException: validity check failed" + NoAttributes, "host-cert-expired", Certainty.Likely)]
    [InlineData("voms-proxy-init:" + NoAttributes, "voms-server-unreachable", Certainty.Possible)]
    [InlineData("dteam: User unknown to this VO." + NoAttributes, "voms-attribute-denied", Certainty.Certain)]
    [InlineData("530-globus_gsi_authz: Authz callout error: Authorization denied by callout", "callout-denied", Certainty.Likely)]
    [InlineData(
        "530-Login incorrect. : globus_gss_assist: Error invoking callout\n530-globus_callout_module: The callout returned an error\n530 End.",
        "callout-misconfigured", Certainty.Likely)]
    [InlineData(
        "secgsi: proxy delegation forbidden when trusting DNS to resolve 'se01'!\nRun: [FATAL] Auth failed",
        "delegation-failed",
        Certainty.Likely)]
    [InlineData("InitializeSecurityContext Type 3 failed with secstatus code 0x8009030e", "krb-no-ccache", Certainty.Likely)]
    [InlineData("AcceptSecurityContext failed, status = 0x80090324", "krb-clock-skew", Certainty.Likely)]
    [InlineData("update_gpos of samba with krb5: (3221225581, 'The attempted logon is invalid.')", "krb-preauth-failed", Certainty.Likely)]
    [InlineData("[X] the answer was KDC_ERR_CLIENT_REVOKED", "krb-revoked", Certainty.Possible)]
    [InlineData(
        "gss_init_sec_context() failed: No credentials were supplied, or the credentials were unavailable or inaccessible",
        "krb-no-ccache",
        Certainty.Likely)]
    [InlineData(
        "gss_accept_sec_context() failed: No credentials were supplied, or the credentials were unavailable or inaccessible",
        "krb-keytab-no-entry",
        Certainty.Possible)]
    public void The_answer_claims_no_more_than_the_text_proves(string text, string expected, Certainty most)
    {
        var answer = Assert.IsType<Answer.Known>(Verdicts.Shipped.Explain(text));
        Assert.Equal(expected, answer.Case);
        Assert.True(answer.Certainty <= most, $"{answer.Certainty}, at most {most}");
    }

    [Theory]
    [InlineData("[Arc.Credential] [ERROR] [1/2] Can not set pubkey for proxy certificate")]
    [InlineData("arcproxy: Could not read the proxy certificate")]
    [InlineData("gssapi status 10000")]
    [InlineData("ldap_bind GSSAPI: 00002020: Operation unavailable without authentication")]
    public void What_only_resembles_an_error_stays_unanswered(string text) => Assert.Null(Verdicts.Of(text));

    [Theory]
    [InlineData("program ended with status 0x80090304")]
    [InlineData("[X] the answer was KDC_ERR_BAD_PVNO")]
    [InlineData("[gLExec]: LCMAPS failed.")]
    public void A_text_in_which_something_of_GSS_or_the_grid_was_read_is_not_said_to_hold_none(string text)
    {
        var answer = Assert.IsType<Answer.Unknown>(Verdicts.Shipped.Explain(text));
        Assert.DoesNotContain("I see no GSSAPI", answer.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("No word of GSSAPI", answer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_is_not_denied() =>
        Assert.DoesNotContain(
            "I could read no code, host",
            Assert.IsType<Answer.Unknown>(
                Verdicts.Shipped.Explain("xrdcp from root://se01.example.org:1094//store/f does odd things")).Explanation,
            StringComparison.Ordinal);

    [Fact]
    public void A_private_web_port_is_told_nothing_of_a_data_channel()
    {
        const string Refused = "davix: curl: (7) Failed to connect to davs://se01.example.org:2880: No route to host";
        var answer = Assert.IsType<Answer.Known>(Verdicts.Shipped.Explain(Refused));
        Assert.Equal("no-route", answer.Case);
        Assert.DoesNotContain("data channel", answer.Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Steps, step => step.Command is { } command
            && (command.Contains("gsiftp", StringComparison.Ordinal) || command.Contains("globus-url-copy", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("root://se01.example.org//store/d", "gfal-ls -l root://HOST//DIRECTORY/")]
    [InlineData("davs://se01.example.org/store/d", "gfal-ls -l davs://HOST/DIRECTORY/")]
    [InlineData("gsiftp://se01.example.org/store/d", "globus-url-copy -list gsiftp://HOST/DIRECTORY/")]
    public void The_tool_is_one_for_the_address(string address, string expected)
    {
        var answer = Assert.IsType<Answer.Known>(Verdicts.Shipped.Explain($"gfal-copy error: 21 (Is a directory) - {address}"));
        Assert.Equal("is-a-directory", answer.Case);
        Assert.Contains(expected, answer.Steps.Select(step => step.Command));
    }

    /// <summary>Whatever the case: a text of XRootD gets no command that knows GridFTP addresses only.</summary>
    [Fact]
    public void No_case_gives_a_GridFTP_command_to_a_text_of_XRootD()
    {
        var wrong = Verdicts.Shipped.Knowledge.Cases.SelectMany(known => known.Steps).Select(step => step.Command).OfType<string>()
            .Select(command => SchemeTools.Fit(command, "root")).OfType<string>()
            .Where(command => command.Contains("gsiftp:", StringComparison.Ordinal)
                || command.Contains("globus-url-copy", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }
}
