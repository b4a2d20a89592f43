using System.Buffers;

namespace GssBot.Core.Text;

/// <summary>Words that show that a text is about GSI and its programs, or about GSS-API and Kerberos at all.</summary>
internal static class Markers
{
    private static readonly SearchValues<string> GridWords = SearchValues.Create(
        [
            "to generate a proxy", "creating proxy", "read user key in", "sslutils.c", "error: your certificate has expired", "trust anchor", "impersonation proxy",
            "error: your certificate expired", "filefilename=", "crl verification failed for", "verbose(0) download error", "your identity: /",
            "globus", "gridftp", "gsiftp", "gsissh", "gsi-openssh", "sshftp:", "secgsi", "xrootd", "voms", "myproxy",
            "gfal", "srm:", "srm-ifce", "srm_", "cgsi", "httpg:", "x509_user", "x509_cert_dir", "x509_run_as", "x509up_", "grid-proxy", "gridmap", "grid-mapfile",
            "grid-security", "signing_policy", "signing policy", "gram job", "arccp", "arcproxy", "dirac", "rucio", "jglobus",
            "proxy certificate", "limited proxy", "cn=proxy", "no proxy found", "valid proxy", "proxy credential",
            "error: proxy expired", "user proxy expired", "recoverable error: [", "dips:", "xrdcp", "fetch-crl", "usercert.pem", "userkey.pem", "hostcert.pem", "hostkey.pem", "trusted ca cert",
            "gaa code", "glexec", "handshake_multiplesteps", "dcache", "storm", "uberftp", "certificate chain with hash", "chain with hash", "cilogon", "irods",
            "dcau", "fts_url_copy", "transfer error", "destination overwrite", "davs:", "root://", "xroot://",
            "max-time-in-queue", "proxy verify ok", "your identity: /", "server's authentication challenge",
            "x509_verify_cert() failed", "grami_", "identity does not match expected identity",
            "command failed. :", "command failed :", "matched the source url", "dest url strings", "directory destination url",
            "failed to initialize configuration", "grid mapfile", "with gsi failed", "acc_audit", "max-time-in-queue",
            "connecting to server: connection refused", "\"\nunable to connect to ", "with sshftp requires",
            "current transfer failed",
            "xrdcp", "xrdfs", "xrdcl", "xrdsec", "tnetxngfile", "tpc_pullrequest", "tpc_pushrequest", "server responded with an error: [30", "[tlsmsg",
            "davix", "gplazma", "glite-", "dips://", "(3rd pull)", "(3rd push)", "authorize_gsi", "multiuser_usersentry", "xrdtls", "xrdlink", "[asyncsock", "xrootd error", "authenticate:1004", "canl certificate", "arcsub", "[fatal] invalid address",
            "davix", "gplazma", "glite-", "dips://", "(3rd pull)", "(3rd push)", "authorize_gsi", "multiuser_usersentry", "canl certificate", "arcsub", "[fatal] invalid address",
            "request attribute", "sign aup", "login incorrect. :", "ac issuer for vo", "cannot write proxy to", "mixed type proxy chain",
            "private key is not matching the certificate", "proxy not found: /",
            ":7512", "non-matching user key and cert",
            "certificate generation failure", "_retrievers policy", "_renewers policy", "of the contacted servers", "delegated proxy", "denied by callout",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Short words that mean something else in small letters.</summary>
    private static readonly SearchValues<string> GridNames = SearchValues.Create(
        ["GSI", "FTS", "SRM", "VOMS", "LCMAPS", "LCAS", "PRIMA ERROR", "GUMS", "DESTINATION [", "SOURCE [", "TRANSFER [", "GRAM", "CRL retrieval"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> GssWords = SearchValues.Create(
        [
            "gss_", "gssapi", "gss-api", "gssexception", "gss failure", "gss failed", "gss authentication", "gss major", "gss initiate", "spnego", "kerberos",
            "krb5", "krb-error", "kdc_err_", "krb_ap_err_", "krb_err_", "krbexception", "krbtgt", "kinit", "klist", "kvno", "keytab", "gssd", "gssproxy", "sspi", "sec_e_", "kdc", "ntlmssp",
            "clock skew too great", "credentials cache", "credential cache", "key table", "mechanism level", "initial credentials",
            "validating credentials", "renewing credentials", "referenced credential", "database has expired", "default realm",
            "crypto routine failure", ": negotiate", "--negotiate", "negotiate authentication", "negotiate header",
            "got no client credentials", "kadmin", "kprop", "determine realm for", "preauth_failed", "pre-authentication information was invalid", "is being asked for a password",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static bool Grid(ReadOnlySpan<char> text) => text.ContainsAny(GridWords) || text.ContainsAny(GridNames);

    public static bool Gss(ReadOnlySpan<char> text) => text.ContainsAny(GssWords);
}
