using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Core.Explaining;

/// <summary>What to do about a routine error when nothing more than its code is known.</summary>
/// <param name="LookAt">Where the reason is to be looked for, a few words.</param>
/// <param name="Next">What to do next, one sentence.</param>
/// <param name="Actor">Who does it; <see cref="Actor.Unknown"/> when the code alone does not tell.</param>
/// <param name="Checks">Commands that only look, each with who types it.</param>
internal sealed record RoutineAdvice(string LookAt, string Next, Actor Actor, ImmutableArray<Step> Checks)
{
    /// <summary>For every defined code; null for the others.</summary>
    public static RoutineAdvice? Of(byte routine) => routine switch
    {
        1 => new("the GSS library of this machine and what both ends offer",
            "Install or switch on the mechanism, and look which GSS library the program is linked with.", Actor.ClientAdmin,
            [Check(Actor.ClientAdmin, "See which GSS library the program loads.", "ldd \"$(command -v PROGRAM)\" | grep -i gss")]),
        2 => new("the host, service or DN that was given", "Check the spelling of the name, and that the host name resolves.", Actor.User,
            [Check(Actor.User, "See whether the host name is known here.", "getent hosts HOST")]),
        3 =>
            new(
                "the kind of name that was given",
                "Give a host-based service (service@host), a Kerberos principal or a DN, whichever the mechanism wants.",
                Actor.Developer,
                []),
        4 =>
            new(
                "what stands between the two ends: a proxy, a TLS terminator, NAT",
                "Go round the box that ends TLS, or set channel binding (extended protection) alike on both ends.",
                Actor.ServerAdmin,
                []),
        5 =>
            new(
                "the calling program",
                "Look for the number that stands before it in the log and decode that one; this text hides it.",
                Actor.Developer,
                []),
        6 => new("data changed on the way, different keys, unlike library versions",
            "Try once more; if it stays, compare the library versions and the key versions of both ends.", Actor.ServerAdmin,
            [Check(
                Actor.ServerAdmin,
                "Kerberos: compare the key version in the keytab with the one the KDC uses.",
                "klist -k && kvno SERVICE@HOST")]),
        7 => new("the credential of the side that reports it", "Get a credential, or point the program to the one there is.", Actor.User,
            [
                Check(Actor.User, "Globus: see the proxy.", "grid-proxy-info"),
                Check(Actor.User, "Kerberos: see the tickets.", "klist"),
                Check(Actor.ServerAdmin, "A service: see its keytab.", "klist -k")
            ]),
        8 => new("the first error above it", "Find the failure before it in the log: this one only follows from it.", Actor.Developer, []),
        9 => new("the other end: another protocol, a cut connection",
            "Check that host, port and protocol are the right ones, and read the server's log of the same second.", Actor.User,
            [Check(Actor.User, "See what answers on that port.", "openssl s_client -connect HOST:PORT")]),
        10 => new("certificate, chain, trusted CA, CRL, signing policy and clock; with Kerberos the ticket",
            "Read the lines below it: the last one names the reason.", Actor.User,
            [Check(Actor.User, "Get the whole chain of messages.", "globus-url-copy -dbg SOURCE DESTINATION")]),
        11 => new("the credential of the side that reports it",
            "Renew it: grid-proxy-init or voms-proxy-init, kinit, or a new host certificate for a service.", Actor.User,
            [
                Check(Actor.User, "Globus: see how long the proxy lasts.", "grid-proxy-info -timeleft"),
                Check(Actor.User, "Kerberos: see when the tickets end.", "klist")
            ]),
        12 => new("the lifetime of the credential against the length of the session",
            "Make a credential that lasts longer and connect again.", Actor.User,
            [
                Check(Actor.User, "Globus: see how long the proxy lasts.", "grid-proxy-info -timeleft"),
                Check(Actor.User, "Kerberos: see when the tickets end.", "klist")
            ]),
        13 => new("the minor status", "Look at the minor status and the words printed with it: they hold the reason.", Actor.User,
            [
                Check(Actor.User, "Kerberos: let the library tell what it does.", "KRB5_TRACE=/dev/stderr COMMAND"),
                Check(Actor.User, "Globus: get the whole chain of messages.", "globus-url-copy -dbg SOURCE DESTINATION")
            ]),
        14 =>
            new(
                "the protection that was asked for",
                "Ask for another level of protection (GridFTP: -dcsafe or -dcpriv, or none).",
                Actor.User,
                []),
        15 => new("the names: host name, DNS and certificate for a client, local policy for a server",
            "Compare the name in the server's certificate with the host name you use; on a server look at its authorization rules.",
            Actor.User,
            [Check(
                Actor.User,
                "See the name in the server's certificate.",
                "openssl s_client -connect HOST:PORT </dev/null | openssl x509 -noout -subject -ext subjectAltName")]),
        16 => new("the GSS library", "Leave the option away, or use a library that has it.", Actor.Developer, []),
        17 => new(
            "the credential that is to be added to", "Remove the old element first, or ask for it to be overwritten.", Actor.Developer, []),
        18 =>
            new(
                "the calling program",
                "Call gss_canonicalize_name first; this is a defect of the program: report it to its developer.",
                Actor.Developer,
                []),
        19 => new("which GSS library raised it: it means two things", "Find out which GSS library the program is linked with.",
            Actor.Developer,
            [Check(Actor.ClientAdmin, "See which GSS library the program loads.", "ldd \"$(command -v PROGRAM)\" | grep -i gss")]),
        _ => null,
    };

    private static Step Check(Actor role, string text, string command) => new(role, text, command, Check: true);
}
