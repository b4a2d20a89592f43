using System.Collections.Immutable;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Bot.Tests.Renderings;

/// <summary>
/// One answer of each shape, short enough that no card leaves anything out. The summary is the title: a card
/// has it in its notification only.
/// </summary>
internal static class VocabularySamples
{
    private static readonly Explainer Explainer = new(ShippedCases.Load());

    private static readonly Answer.Known Certain = new()
    {
        Case = "crl-expired-at-server",
        Proof = new(Proof.Live, Cure.A, new DateOnly(2026, 11, 20), "crl-expired"),
        Title = "The server's copy of a revocation list has expired",
        Summary = "The server's copy of a revocation list has expired.",
        Explanation = "The server refuses every certificate of this CA. Yours is fine.",
        Certainty = Certainty.Certain,
        Side = Side.Server,
        Actor = Actor.ServerAdmin,
        Retry = Retry.AfterFix,
        Steps =
        [
            new(Actor.ServerAdmin, "Look at the date of the list.", "openssl crl -in HASH.r0 -noout -nextupdate", Check: true),
            new(Actor.ServerAdmin, "Fetch all lists again.", "fetch-crl -v"),
            new(Actor.ServerAdmin, "Have them fetched from now on.")
            {
                Edit = new("/etc/fetch-crl.conf", "infodir = /etc/grid-security/certificates", "infodir", "sudo systemctl start fetch-crl"),
                On = Platform.Redhat,
            },
            new(Actor.ServerAdmin, "Remember it.") { Edit = new("/etc/motd", "Lists are fetched daily.") },
            new(Actor.User, "Try the transfer again.", null),
            new(Actor.User, "See that the file is there.", "gfal-ls -l URL", Check: true),
        ],
        Links =
            [new("fetch-crl", "https://wiki.nikhef.nl/grid/FetchCRL3"), new("RFC 5280", "https://datatracker.ietf.org/doc/html/rfc5280")],
        Evidence = [new(4, Speaker.Server, "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired")],
    };

    private static readonly Answer.Known Possible = Certain with
    {
        Case = "gss-bare-failure",
        Proof = new(Proof.Source, null, new DateOnly(2026, 11, 20), null),
        Certainty = Certainty.Possible,
        Side = Side.Unknown,
        Actor = Actor.Unknown,
        Retry = Retry.Unknown,
        Steps =
            [new(Actor.Unknown, "Read the lines below it.", null), new(Actor.Unknown, "See the proxy.", "grid-proxy-info", Check: true)],
        Evidence = [new(1, Speaker.Unknown, "GSS failure: major=851968")],
        Masks = ["An expired proxy prints the same line.", "A clock that runs ahead does, too."],
        Ask = ["Paste the lines after this one.", "Say which program printed it."],
        Alternatives =
        [
            new(
                "crl-expired-at-client",
                "Your own copy of a revocation list has expired",
                Certainty.Possible,
                "Which program printed the line?"),
            new("proxy-expired", "Your proxy has expired", Certainty.Possible, "What does grid-proxy-info -timeleft print?"),
        ],
        StepsBy = "Example Lab",
    };

    private static readonly StatusReading Full = new()
    {
        Input = "0x030D0203",
        Major = new(0x030D_0203),
        CallingError = new(3, "GSS_S_CALL_BAD_STRUCTURE", [], "A structure was bad."),
        RoutineError = new(13, "GSS_S_FAILURE", ["GSS_S_CRED_UNAVAIL"], "The minor status says why."),
        Supplementary =
            [new(0, "GSS_S_CONTINUE_NEEDED", "Call the routine again."), new(1, "GSS_S_DUPLICATE_TOKEN", "The token came before.")],
        Undefined = ["bit 9"],
        Minor = new(-1765328228, "krb5", "KRB5_KDC_UNREACH", "Cannot contact any KDC for requested realm"),
        OtherReadings =
        [
            new("field", "routine 13", "The bare field.", "Only the field was meant, perhaps."),
            new("java", "FAILURE", "The same in Java.", "It stands in a stack trace.")
        ],
    };

    public static ImmutableSortedDictionary<string, Answer> All { get; } = new Dictionary<string, Answer>
    {
        ["certain"] = Certain,
        ["likely, between two servers"] = Certain with
        {
            Certainty = Certainty.Likely,
            Side = Side.Source,
            Actor = Actor.SourceAdmin,
            Retry = Retry.Never,
            Evidence = [new(7, Speaker.Destination, "425 425 Data channel authentication failed")]
        },
        ["possible, with masks and alternatives"] = Possible,
        ["with a full status"] = Possible with { Statuses = [Full] },
        ["with an undefined status"] = Certain with
        {
            Statuses = [new() { Input = "0x04250000", Major = new(0x0425_0000), Undefined = ["calling error 4", "routine error 37"] }]
        },
        ["with a minor alone"] = Certain with
        {
            Statuses = [new() { Input = "minor 100001", Minor = new(100001, "mechglue", null, "Made up by the mechglue.") }]
        },
        ["the user's own, at once"] = Certain with { Side = Side.User, Actor = Actor.User, Retry = Retry.Now, Evidence = [] },
        ["decoded, a failure"] = Plain(Explainer.Explain("851969")),
        ["decoded, a minor"] = Plain(Explainer.Explain("-1765328228")),
        ["unknown"] = Plain(Explainer.Explain("530-globus_frobnicate: flux from gridftp.example.org\n530 End.")),
        ["nothing"] = Plain(Explainer.Explain("")),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static Answer Plain(Answer answer) => answer with { Summary = answer.Title };
}
