using GssBot.CaseFiles;
using GssBot.Core.Knowledge;
using GssBot.Core.Text;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>A word that is lost here makes texts go unanswered in which no other word of the field stands.</summary>
public sealed class VocabularyWordTests
{
    private static readonly KnowledgeBase Shipped = ShippedCases.Load();

    private static readonly string[] Grid =
    [
        "to generate a proxy", "creating proxy", "read user key in", "sslutils.c", "error: your certificate has expired", "trust anchor",
        "impersonation proxy", "error: your certificate expired", "filefilename=", "crl verification failed for",
        "verbose(0) download error", "your identity: /", "globus", "gridftp", "gsiftp", "gsissh", "gsi-openssh", "sshftp:", "secgsi",
        "xrootd", "voms", "myproxy", "gfal", "srm:", "srm-ifce", "srm_", "cgsi", "httpg:", "x509_user", "x509_cert_dir", "x509_run_as",
        "x509up_", "grid-proxy", "gridmap", "grid-mapfile", "grid-security",
        "signing_policy", "signing policy", "gram job", "arccp", "arcproxy", "dirac", "rucio", "jglobus", "proxy certificate",
        "limited proxy", "cn=proxy", "valid proxy", "proxy credential", "error: proxy expired", "user proxy expired",
        "recoverable error: [", "dips:", "xrdcp", "fetch-crl", "usercert.pem", "userkey.pem", "hostcert.pem", "hostkey.pem",
        "trusted ca cert", "gaa code", "glexec", "handshake_multiplesteps",
        "dcache", "storm", "uberftp", "certificate chain with hash", "chain with hash", "cilogon", "irods", "dcau", "fts_url_copy",
        "transfer error", "destination overwrite", "davs:", "root://", "xroot://", "proxy verify ok",
        "grami_", "command failed. :", "command failed :",
        "dest url strings", "directory destination url", "failed to initialize configuration", "grid mapfile", "with gsi failed",
        "acc_audit", "current transfer failed", "xrdfs", "xrdcl", "xrdsec",
        "tnetxngfile", "tpc_pullrequest", "tpc_pushrequest", "server responded with an error: [30", "[tlsmsg", "davix", "gplazma", "glite-",
        "dips://", "(3rd pull)", "(3rd push)", "authorize_gsi", "multiuser_usersentry", "xrdtls", "xrdlink", "[asyncsock", "xrootd error",
        "authenticate:1004", "canl certificate", "arcsub", "[fatal] invalid address", "login incorrect. :",
        "cannot write proxy to", ":7512",
        "of the contacted servers",
        "delegated proxy",
    ];

    private static readonly string[] Names =
    [
        "GSI", "FTS", "SRM", "VOMS", "LCMAPS", "LCAS", "PRIMA ERROR", "GUMS", "DESTINATION [", "SOURCE [", "TRANSFER [", "GRAM",
        "CRL retrieval",
    ];

    private static readonly string[] Gss =
    [
        "gss_", "gssapi", "gss-api", "gssexception", "gss failure", "gss failed", "gss authentication", "gss major", "gss initiate",
        "spnego", "kerberos", "krb5", "krb-error", "kdc_err_", "krb_ap_err_", "krb_err_", "krbexception", "krbtgt", "kinit", "klist",
        "kvno", "keytab", "gssd", "gssproxy", "sspi", "sec_e_", "kdc", "ntlmssp", "clock skew too great", "credentials cache",
        "credential cache", "key table", "mechanism level", "initial credentials",
        "validating credentials", "renewing credentials", "referenced credential", "database has expired", "default realm",
        "crypto routine failure", ": negotiate", "--negotiate", "negotiate authentication", "negotiate header", "got no client credentials",
        "kadmin", "kprop", "determine realm for", "preauth_failed", "pre-authentication information was invalid",
        "is being asked for a password",
    ];

    [Fact]
    public void Each_of_these_words_alone_tells_of_the_grid_in_any_letter_case()
    {
        Assert.DoesNotContain(Grid, word => !IsGrid($"a {word} b"));
        Assert.DoesNotContain(Grid, word => !IsGrid($"a {word.ToUpperInvariant()} b"));
    }

    [Fact]
    public void Each_of_these_names_alone_tells_of_the_grid_in_capitals_only()
    {
        Assert.DoesNotContain(Names, name => !IsGrid($"a {name} b"));
        Assert.DoesNotContain(Names, name => name != "VOMS" && IsGrid($"a {name.ToLowerInvariant()} b"));
    }

    [Fact]
    public void Each_of_these_words_alone_tells_of_GSS_or_Kerberos_in_any_letter_case()
    {
        Assert.DoesNotContain(Gss, word => !IsGss($"a {word} b"));
        Assert.DoesNotContain(Gss, word => !IsGss($"a {word.ToUpperInvariant()} b"));
    }

    [Theory]
    [InlineData("the printer is out of paper")]
    [InlineData("certificate verify failed")]
    [InlineData("connection refused")]
    public void Words_of_everybody_tell_of_neither(string text) => Assert.False(IsGrid(text) || IsGss(text));

    private static bool IsGrid(string text) => Shipped.TopicOf(Paste.Read(text)).Grid;

    private static bool IsGss(string text) => Shipped.TopicOf(Paste.Read(text)).Gss;
}
