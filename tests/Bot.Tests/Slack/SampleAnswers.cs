using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Answers made by hand: one of each kind, and one with everything as long as it can be.</summary>
internal static class SampleAnswers
{
    public static StatusReading Failure { get; } = new()
    {
        Input = "851968",
        Major = new GssStatus(0x000D0000),
        RoutineError = new RoutineErrorInfo(13, "GSS_S_FAILURE", [], "Unspecified failure: look at the minor status."),
    };

    public static Answer.Known Crl { get; } = new()
    {
        Case = "crl-expired-at-server",
        Proof = new(Proof.Live, Cure.A, new DateOnly(2026, 11, 20), "crl-expired"),
        Title = "The revocation list at the server has expired",
        Summary = "The server's administrator must run fetch-crl; you need not change anything.",
        Explanation = "The server checks your certificate against a list of revoked ones. Its copy of that list is out of date, "
            + "so it refuses everybody of this CA.",
        Certainty = Certainty.Certain,
        Side = Side.Server,
        Actor = Actor.ServerAdmin,
        Retry = Retry.AfterFix,
        Steps =
        [
            new Step(Actor.ServerAdmin, "Fetch the lists anew on the server.", "fetch-crl -v -a 0"),
            new Step(
                Actor.ServerAdmin,
                "Look at the date of the list.",
                "openssl crl -in /etc/grid-security/certificates/d1b603c3.r0 -noout -nextupdate",
                Check: true),
            new Step(Actor.User, "Try the transfer again."),
        ],
        Links = [new Link("fetch-crl", "https://wiki.nikhef.nl/grid/FetchCRL3")],
        Typical = "The available CRL has expired",
        Evidence = [new Evidence(4, Speaker.Server, "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired")],
    };

    public static Answer.Known Doubtful { get; } = Crl with
    {
        Case = "gss-bare-failure",
        Proof = new(Proof.Source, null, new DateOnly(2026, 11, 20), null),
        Title = "GSS_S_FAILURE says only that something failed",
        Certainty = Certainty.Possible,
        Side = Side.Unknown,
        Actor = Actor.Unknown,
        Retry = Retry.Unknown,
        Statuses = [Failure],
        Evidence = [new Evidence(1, Speaker.Unknown, "GSS failure: major=851968 <!channel> *bold*")],
        Masks = ["An expired proxy prints the same line."],
        Ask = ["The lines after this one, up to the prompt."],
        Alternatives =
        [
            new Alternative(
                "crl-expired-at-server",
                "The revocation list at the server has expired",
                Certainty.Possible,
                "Does a 530- line name a CRL?"),
            new Alternative("proxy-expired", "Your proxy has expired", Certainty.Possible, "What does grid-proxy-info -timeleft print?"),
        ],
    };

    public static Answer.Decoded Decoded { get; } = new()
    {
        Title = "GSS_S_FAILURE (13): see the minor status",
        Summary = "The call failed; look at the minor status.",
        Explanation = "The upper 16 bits are not zero, so the call failed. The routine error is 13.",
        Certainty = Certainty.Certain,
        Actor = Actor.User,
        Statuses = [Failure],
        Steps = [new Step(Actor.User, "Send me the minor status, or the lines around this number.")],
        Alternatives = [new Alternative(
            "crl-expired-at-server", "The revocation list at the server has expired", Certainty.Possible, "Is there a 530- line?")],
    };

    public static Answer.Unknown Unknown { get; } = new()
    {
        Title = "I do not know this error",
        Summary = "I do not know this error.",
        Explanation = "I read a reply code 530, so the server refused the login. Nothing else in it is known to me.",
        Ask = ["Which program printed this?", "The whole output, from the command on."],
    };

    /// <summary>Every text far over every limit, full of what must be escaped, with as many parts as an answer may have.</summary>
    public static Answer.Known Longest { get; } = new()
    {
        Case = new string('c', 100),
        Proof = new(Proof.Source, null, new DateOnly(2026, 11, 20), null),
        Title = Hostile(400),
        Summary = Hostile(2000),
        Explanation = Hostile(9000),
        Certainty = Certainty.Possible,
        Side = Side.Destination,
        Actor = Actor.DestinationAdmin,
        Retry = Retry.Never,
        StepsBy = Hostile(300),
        Contact = Hostile(900),
        Typical = Hostile(900),
        Steps = [.. Enumerable.Range(0, 40).Select(n => new Step((Actor)(n % 9), Hostile(900), Hostile(n * 100), n % 2 == 0))],
        Links = [.. Enumerable.Range(0, 12).Select(n => new Link(Hostile(300), $"https://example.org/{n}?a=<b>|c&d=\"{Hostile(200)}"))],
        Evidence = [new Evidence(99_999, Speaker.Destination, Hostile(400))],
        Masks = [.. Enumerable.Range(0, 9).Select(_ => Hostile(700))],
        Ask = [.. Enumerable.Range(0, 9).Select(_ => Hostile(700))],
        Alternatives =
            [.. Enumerable.Range(0, 3).Select(n => new Alternative(new string('d', 100), Hostile(300), Certainty.Possible, Hostile(900)))],
        Statuses = [.. Enumerable.Range(0, 30).Select(_ => LongStatus)],
    };

    public static ImmutableArray<Answer> All { get; } = [Crl, Doubtful, Decoded, Unknown, Longest];

    private static StatusReading LongStatus => new()
    {
        Input = Hostile(200),
        Major = new GssStatus(0x02FFFFFF),
        CallingError = new CallingErrorInfo(2, "GSS_S_CALL_INACCESSIBLE_WRITE", [Hostile(50)], Hostile(700)),
        RoutineError = new RoutineErrorInfo(19, "GSS_S_BAD_MECH_ATTR", [], Hostile(700)),
        Supplementary = [.. Enumerable.Range(0, 6).Select(bit => new SupplementaryBitInfo(bit, $"GSS_S_BIT_{bit}", Hostile(300)))],
        Undefined = [.. Enumerable.Range(6, 10).Select(bit => $"bit {bit}")],
        Minor = new MinorReading(-1765328228, "krb5", "KRB5_KDC_UNREACH", Hostile(500)),
        OtherReadings = [.. Enumerable.Range(0, 6).Select(_ => new OtherReading("globus", Hostile(100), Hostile(400), Hostile(400)))],
    };

    private static string Hostile(int length) => string.Concat(
        Enumerable.Repeat("<!channel> & <@U0123> *b* `c` \u202E😀 <https://e.org|x> ", length / 40 + 1))[..length];
}
