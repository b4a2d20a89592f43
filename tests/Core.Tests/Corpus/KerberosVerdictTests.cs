using GssBot.Core.Answers;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Corpus;

/// <summary>Texts whose answer was wrong and sure; each names what must be said, and how sure at most.</summary>
public sealed class KerberosVerdictTests
{
    private const string Gss = "Unspecified GSS failure.  Minor code may provide more information, ";

    [Theory]
    // An initial ticket is never a delegated one.
    [InlineData("kinit: KDC policy rejects request while getting initial credentials", "krb-request-refused", Certainty.Likely)]
    [InlineData("kinit: KDC can't fulfill requested option while getting initial credentials", "krb-request-refused", Certainty.Likely)]
    [InlineData("kinit: KDC has no support for padata type while getting initial credentials", "krb-preauth-method", Certainty.Likely)]
    [InlineData(
        "kvno: KDC policy rejects request while getting credentials for strong/localhost@EXAMPLE.ORG",
        "krb-request-refused",
        Certainty.Likely)]
    [InlineData(
        "kvno: KDC can't fulfill requested option HTTP/localhost@EXAMPLE.ORG: constrained delegation failed",
        "krb-s4u-refused",
        Certainty.Likely)]
    [InlineData("kinit: KDC can't fulfill requested option while renewing credentials", "krb-not-renewable", Certainty.Certain)]
    [InlineData("kinit: Generic preauthentication failure while getting initial credentials", "krb-preauth-method", Certainty.Likely)]
    // A replay cache that may not be written is no replay, and no keytab.
    [InlineData("gss_accept_sec_context failed: Permission denied in replay cache code", "krb-rcache-unwritable", Certainty.Certain)]
    [InlineData(Gss + "Minor (13): Permission denied (filename: /var/tmp/krb5_1001.rcache2)", "krb-rcache-unwritable", Certainty.Certain)]
    // At the one who asks for tickets it is no keytab of a server.
    [InlineData(
        "lsass: [LwKrb5InitializeUserLoginCredentials lwkrb5.c:1404] KRB5 Error code: -1765328353 (Message: Decrypt integrity check failed)",
        "krb-preauth-failed", Certainty.Likely)]
    [InlineData(
        "smb_krb5_get_credentials: krb5_get_credentials failed for cifs/dc1@EXAMPLE.ORG (Decrypt integrity check failed)",
        "krb-bad-integrity",
        Certainty.Likely)]
    // Advice in a log is not the failure.
    [InlineData(
        "javax.security.auth.login.LoginException: Could not login: the Client is being asked for a password, but the Client code does not currently support obtaining a password from the user. If you still get this message after that, the TGT in the ticket cache has expired and must be manually refreshed.",
        "krb-jaas-keytab-login", Certainty.Likely)]
    [InlineData(
        "gfal-copy error: 70 (Communication error on send) - DESTINATION HTTP 401 : Authentication Error",
        "http-401-unauthorized",
        Certainty.Likely)]
    public void A_text_gets_the_cause_and_no_more_certainty_than_it_carries(string text, string id, Certainty most)
    {
        var verdict = Verdicts.Of(text);
        Assert.Equal(id, verdict?.Winner.Case.Id);
        Assert.InRange(verdict!.Certainty, Certainty.Possible, most);
    }

    [Theory]
    [InlineData("# mount nfs1:/exports/secure /mnt -o sec=krb5 -vvv\nmount.nfs: timeout set for Mon Mar  7 17:13:12 2022\nmount.nfs: trying text-based options 'sec=krb5,vers=4.2,addr=192.0.2.140'\n\n# ls -l /mnt\ntotal 4")]
    [InlineData("[21198] 1795275227.973791: Getting credentials pre@EXAMPLE.ORG -> host/localhost@EXAMPLE.ORG using ccache FILE:/tmp/cc\n[21198] 1795275227.973793: Retrieving pre@EXAMPLE.ORG -> host/localhost@EXAMPLE.ORG from FILE:/tmp/cc with result: -1765328243/Matching credential not found (filename: /tmp/cc)\n[21198] 1795275227.973794: Retrieving pre@EXAMPLE.ORG -> krbtgt/EXAMPLE.ORG@EXAMPLE.ORG from FILE:/tmp/cc with result: 0/Success\nhost/localhost@EXAMPLE.ORG: kvno = 3")]
    [InlineData("http-server.authentication.type=KERBEROS\nhttp.server.authentication.krb5.keytab=/srv/presto/presto-server-0.226/etc/sys_presto.keytab\nhttp.authentication.krb5.config=/etc/krb5.conf")]
    [InlineData("If HTTPAUTH_GSSNEGOTIATE was used for a POST request and gss_init_sec_context() failed, the POST request was sent with empty body.")]
    public void A_text_without_a_failure_stays_unanswered(string text) => Assert.Null(Verdicts.Of(text)?.Winner.Case.Id);
}
