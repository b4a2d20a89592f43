using System.Collections.Immutable;
using GssBot.Core.Gss;

namespace GssBot.Core.Knowledge.Matching;

/// <param name="Id">A case of the knowledge base.</param>
/// <param name="Separate">What tells this cause from the others.</param>
internal readonly record struct CommonCase(string Id, string Separate);

/// <summary>Which cases are often met with a status; ids as in the knowledge base, the likelier first.</summary>
internal static class CommonCases
{
    /// <summary>The cases of a status: those of its minor, else of a calling error, else of the routine error, else of the bits.</summary>
    public static IEnumerable<CommonCase> Of(StatusReading reading)
    {
        var byMinor = OfMinor(reading.Minor?.Name);
        if (reading.Major is not { } major)
            return byMinor.Concat(Counterpart(reading) is { } near ? Routine(near.RoutineError) : []).DistinctBy(common => common.Id);
        if (SmallNumbers.FieldOf(reading) is not null)
            return Routine((byte)major.Value);
        var rest = CallingErrors.GlobusMeaning(major) is not null ? GlobusToken
            : major.CallingError is >= 1 and <= 3 ? Calling
            : major.CallingError != 0 ? Routine(255)
            : major.RoutineError != 0 ? Routine(major.RoutineError)
            : Bits(major.Supplementary);
        return byMinor.Concat(rest).DistinctBy(common => common.Id);
    }

    /// <summary>The C status that a Java or Windows code alone stands for; null when it stands for none with a routine error.</summary>
    public static GssStatus? Counterpart(StatusReading reading)
    {
        var status = reading switch
        {
            { Minor: { Mechanism: "sspi" } minor } => WindowsCodes.Of((uint)minor.Value)?.Nearest,
            { Major: null, OtherReadings: [{ System: "java" } java, ..] } => JavaMajors.All.First(major => major.Name == java.Name).Status,
            _ => null,
        };
        return status is { IsError: true } ? status : null;
    }

    private static readonly ImmutableArray<CommonCase> GlobusToken =
    [
        new("handshake-cut", "Does the server's log at the same second show why it hung up?"),
        new("closed-by-server", "Is the connection closed before any answer comes?"),
        new("server-resets", "Does the program also say \"Connection reset by peer\"?"),
    ];

    private static readonly ImmutableArray<CommonCase> Calling =
    [
        new("client-crash", "Does the program end with a signal such as segmentation fault?"),
        new("out-of-memory", "Is memory short on the machine that runs the program?"),
    ];

    private static ImmutableArray<CommonCase> Bits(ushort bits) =>
        (bits & 0x1E) != 0 ? [new("krb-replay", "Does the acceptor's log say \"Request is a replay\"?"), new("gss-continue-needed", "Is GSS_S_CONTINUE_NEEDED set too?")]
        : (bits & 0x21) != 0 ? [new("gss-continue-needed", "Is it the last thing in the log, or does the handshake go on below it?"), new("handshake-cut", "Was the connection closed after it?")]
        : [];

    private static ImmutableArray<CommonCase> Routine(byte code) => code switch
    {
        1 => [new("gss-no-mech", "Does the minor say that SPNEGO finds no mechanism?"), new("ntlm-plugin-missing", "Was NTLM asked for?")],
        2 => [new("host-unknown", "Does `getent hosts` find the host?"), new("krb-host-realm", "Is it Kerberos, and has the host's domain a realm in krb5.conf?")],
        3 => [new("krb-wrong-principal", "Is it Kerberos with the name of a user where a service is meant?"), new("peer-subject-mismatch", "Was a subject given on the command line?")],
        4 => [new("krb-modified", "Does the connection pass NAT or a proxy?"), new("service-authz-denied", "Does the service demand channel bindings (extended protection)?")],
        5 => [new("gss-bad-status", "Which number stands before it in the log?"), new("gss-bare-failure", "Is a minor status printed?")],
        6 => [new("mic-failure", "Does it fail at every try, or once?"), new("krb-bad-integrity", "Is it Kerberos, and was the service's key changed lately?"), new("krb-modified", "Does the connection pass NAT or a proxy?")],
        7 => [new("no-proxy", "Globus: what does `grid-proxy-info` print?"), new("krb-no-ccache", "Kerberos: what does `klist` print?"), new("server-no-cred", "Does the server say it, before it looks at the client?")],
        8 => [new("handshake-cut", "Did the handshake fail above it in the log?"), new("session-not-authenticated", "Was a command sent before authentication?")],
        9 => [new("handshake-cut", "Was the connection closed during the handshake?"), new("plain-to-secure", "Does something else listen on that port?"), new("ntlm-token", "Does the token begin with TlRMTVNT (NTLM)?")],
        10 => [new("server-untrusts-client-ca", "Does the server's reply name a CA hash?"), new("client-untrusts-server-ca", "Does the client's own output name a CA hash?"), new("crl-expired-at-server", "Do the lines below it say that a CRL has expired?")],
        11 => [new("proxy-expired", "Globus: does `grid-proxy-info` show timeleft 0:00:00?"), new("krb-tgt-expired", "Kerberos: does `klist` show a past end?"), new("host-cert-expired", "Does the server say it about its own certificate?")],
        12 => [new("context-expired", "Had the session worked before?"), new("krb-tgt-expired", "Kerberos: does `klist` show a past end?"), new("proxy-expired", "Globus: does `grid-proxy-info` show timeleft 0:00:00?")],
        13 => [new("krb-no-ccache", "Kerberos: what does `klist` print?"), new("krb-service-unknown", "Kerberos: does `kvno` with the service's name get a ticket?"), new("no-proxy", "Globus: what does `grid-proxy-info` print?")],
        14 => [new("protection-level", "Which protection was asked for (-dcsafe, -dcpriv)?")],
        15 => [new("host-name-mismatch", "Globus client: is the host name in the server's certificate the one you typed?"), new("gridmap-no-entry", "Does the server say that no local user is mapped?"), new("peer-subject-mismatch", "Was a subject given on the command line?")],
        16 => [new("gss-no-mech", "Which mechanisms does the library have?"), new("protection-level", "Was a protection level asked for?")],
        19 => [new("gss-no-mech", "Which GSS library is the program linked with?"), new("gss-bad-status", "Which number stands before it in the log?")],
        _ => [new("gss-number-only", "What do the lines around the number say?")],
    };

    private static ImmutableArray<CommonCase> OfMinor(string? name) => MinorCase(name) is { } id ? [new(id, $"Do the words with the number agree with {name}?")] : [];

    /// <summary>The case that a minor status names; null when it names none, or only a symptom.</summary>
    public static string? NamedBy(MinorReading? minor) => minor?.Name is "SEC_E_INVALID_TOKEN" ? null : MinorCase(minor?.Name);

    private static string? MinorCase(string? name) => name switch
    {
        "KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN" => "krb-service-unknown",
        "KRB5KDC_ERR_C_PRINCIPAL_UNKNOWN" => "krb-client-unknown",
        "KRB5KDC_ERR_ETYPE_NOSUPP" or "KRB5_PROG_ETYPE_NOSUPP" or "KRB5_CC_NOT_KTYPE" or "KG_NO_CTYPES" => "krb-etype",
        "KRB5KDC_ERR_CLIENT_REVOKED" or "STATUS_ACCOUNT_DISABLED" or "STATUS_ACCOUNT_LOCKED_OUT" => "krb-revoked",
        "KRB5KDC_ERR_KEY_EXP" or "KRB5KDC_ERR_KEY_EXPIRED" or "KRB5KDC_ERR_NAME_EXP" or "STATUS_PASSWORD_EXPIRED" or "STATUS_ACCOUNT_EXPIRED" => "krb-account-expired",
        "KRB5KDC_ERR_PREAUTH_FAILED" or "SEC_E_LOGON_DENIED" or "STATUS_LOGON_FAILURE" or "STATUS_WRONG_PASSWORD" => "krb-preauth-failed",
        "KRB5KDC_ERR_BADOPTION" => "krb-s4u-refused",
        "KRB5KDC_ERR_POLICY" => "krb-request-refused",
        "KRB5KDC_ERR_PADATA_TYPE_NOSUPP" or "KRB5_PREAUTH_FAILED" => "krb-preauth-method",
        "KRB5KDC_ERR_MUST_USE_USER2USER" or "KRB5KDC_ERR_KDC_ERR_MUST_USE_USER2USER" or "KRB5KDC_ERR_SERVICE_EXP" => "krb-service-not-allowed",
        "KRB5_RC_IO_PERM" => "krb-rcache-unwritable",
        "KRB5KRB_AP_ERR_BAD_INTEGRITY" => "krb-bad-integrity",
        "KRB5KRB_AP_ERR_TKT_EXPIRED" => "krb-tgt-expired",
        "KRB5KRB_AP_ERR_SKEW" or "SEC_E_TIME_SKEW" or "STATUS_TIME_DIFFERENCE_AT_DC" or "ERR_TIMESKEW" => "krb-clock-skew",
        "KRB5KRB_AP_ERR_REPEAT" => "krb-replay",
        "KRB5KRB_AP_ERR_MODIFIED" => "krb-modified",
        "KRB5KRB_AP_ERR_BADKEYVER" => "krb-kvno-mismatch",
        "KRB5KRB_AP_ERR_NOKEY" or "KRB5_KT_NOTFOUND" or "KG_KEYTAB_NOMATCH" => "krb-keytab-no-entry",
        "KRB5KRB_AP_WRONG_PRINC" or "KG_CCACHE_NOMATCH" or "KRB5_PRINC_NOMATCH" => "krb-wrong-principal",
        "KRB5_REALM_UNKNOWN" => "krb-realm-unknown",
        "KRB5_KDC_UNREACH" or "SEC_E_NO_AUTHENTICATING_AUTHORITY" or "STATUS_NO_LOGON_SERVERS" => "krb-kdc-unreachable",
        "KRB5_FCC_NOFILE" or "KG_EMPTY_CCACHE" or "SEC_E_NO_CREDENTIALS" => "krb-no-ccache",
        "KRB5_CC_NOTFOUND" or "KG_TGT_MISSING" => "krb-no-matching-cred",
        "KRB5_CC_FORMAT" or "KRB5_CC_END" => "krb-ccache-damaged",
        "KRB5_FCC_PERM" => "krb-ccache-perm",
        "KRB5_CONFIG_NODEFREALM" => "krb-no-default-realm",
        "KRB5_ERR_HOST_REALM_UNKNOWN" => "krb-host-realm",
        "KRB5_CONFIG_BADFORMAT" or "KRB5_CONFIG_CANTOPEN" => "krb-config-wrong",
        "ERR_SPNEGO_NO_MECHS_AVAILABLE" or "SEC_E_SECPKG_NOT_FOUND" => "gss-no-mech",
        "SEC_E_TARGET_UNKNOWN" => "krb-service-unknown",
        "SEC_E_INVALID_TOKEN" => "ntlm-token",
        "SEC_E_WRONG_PRINCIPAL" => "krb-wrong-principal",
        "SEC_E_UNTRUSTED_ROOT" => "client-untrusts-server-ca",
        "ERR_CRYPTO" => "crypto-routine-failed",
        _ => null,
    };
}
