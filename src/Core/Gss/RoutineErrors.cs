using System.Collections.Immutable;

namespace GssBot.Core.Gss;

/// <summary>Routine errors, field 23-16: 1-13 of RFC 1509, 14-18 of RFC 2744, 19 of RFC 5587 (in Globus GSI another one).</summary>
internal static class RoutineErrors
{
    /// <summary>What Globus GSI means by 19, where every other library has <c>GSS_S_BAD_MECH_ATTR</c>.</summary>
    public const string GlobusNineteen = "GSS_S_EXT_COMPAT";

    /// <summary>Ordered by code; the first stands for 1.</summary>
    public static ImmutableArray<RoutineErrorInfo> All { get; } =
    [
        new(
            1,
            "GSS_S_BAD_MECH",
            [],
            "The security mechanism asked for is not available in this GSS library, or both ends have none in common."),
        new(
            2,
            "GSS_S_BAD_NAME",
            ["GSS_S_NAME"],
            "A name could not be understood: a host, a service or a DN that is misspelt or cannot be resolved."),
        new(
            3,
            "GSS_S_BAD_NAMETYPE",
            ["GSS_S_NAMETYPE"],
            "The mechanism cannot use a name of this kind, for example a user name where a host-based service is wanted."),
        new(
            4,
            "GSS_S_BAD_BINDINGS",
            [],
            "The channel bindings of the two ends differ: the token was made for another TLS channel or address."),
        new(
            5,
            "GSS_S_BAD_STATUS",
            [],
            "The program asked for the text of a status in a wrong way, so another error is hidden behind this one. "
                + "MIT Kerberos prints the same words for every number it does not know."),
        new(
            6,
            "GSS_S_BAD_MIC",
            ["GSS_S_BAD_SIG"],
            "A message or token failed its integrity check: it was changed on the way, or the two ends use different keys."),
        new(7, "GSS_S_NO_CRED", [], "The side that reports this found no credential it can use."),
        new(8, "GSS_S_NO_CONTEXT", [], "The call needs a security context and there is none: it was never set up, or is gone already."),
        new(
            9,
            "GSS_S_DEFECTIVE_TOKEN",
            [],
            "What arrived is not a token of this mechanism: the peer speaks something else, or the token was cut."),
        new(
            10,
            "GSS_S_DEFECTIVE_CREDENTIAL",
            [],
            "A credential failed its checks. Globus GSI gives this for every failed TLS handshake, "
                + "also when the peer's certificate is the bad one."),
        new(11, "GSS_S_CREDENTIALS_EXPIRED", ["GSS_S_CREDENTIAL_EXPIRED"], "A credential (proxy, certificate or ticket) is past its end."),
        new(
            12,
            "GSS_S_CONTEXT_EXPIRED",
            [],
            "The security context is past its end, mostly because the proxy or ticket behind it ran out during a long session."),
        new(
            13,
            "GSS_S_FAILURE",
            ["GSS_S_CRED_UNAVAIL"],
            "A failure without a code of its own: the reason stands only in the minor status."),
        new(14, "GSS_S_BAD_QOP", [], "The quality of protection asked for cannot be given."),
        new(
            15,
            "GSS_S_UNAUTHORIZED",
            [],
            "The peer is known but refused. A Globus client says it when the name in the server's certificate is not the one it expected."),
        new(16, "GSS_S_UNAVAILABLE", [], "The library or mechanism does not offer this operation or option."),
        new(17, "GSS_S_DUPLICATE_ELEMENT", [], "The credential element to be added is there already."),
        new(18, "GSS_S_NAME_NOT_MN", [], "The call wants a name that was made specific to one mechanism first."),
        new(19, "GSS_S_BAD_MECH_ATTR", [], "A mechanism attribute that the library does not know (RFC 5587)."),
    ];

    /// <summary>The error with this code; null for 0 and for every code that no specification defines.</summary>
    public static RoutineErrorInfo? Of(byte code) => code is >= 1 and <= 19 ? All[code - 1] : null;
}
