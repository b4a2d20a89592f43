using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Tests.Samples;

/// <summary>
/// Answers made by hand, so that what a renderer, a card or a surface must do is decided here and not by the state of the knowledge base.
/// </summary>
internal static class SampleAnswers
{
    public static StatusReading Failure { get; } = new()
    {
        Input = "0x000d0001",
        Major = new GssStatus(0x000D0001),
        RoutineError = new RoutineErrorInfo(13, "GSS_S_FAILURE", ["GSS_S_CRED_UNAVAIL"], "The routine failed; the minor status says why."),
        Supplementary = [new SupplementaryBitInfo(0, "GSS_S_CONTINUE_NEEDED", "Call the routine again.")],
        Minor = new MinorReading(-1765328228, "krb5", "KRB5_KDC_UNREACH", "Cannot contact any KDC for requested realm"),
        OtherReadings = [new OtherReading("field", "routine 13", "The bare field.", "Only the field was meant, perhaps.")],
    };

    /// <summary>A cause that is certain, with nothing that an answer may lack.</summary>
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

    /// <summary>The same cause with each part that an answer may have.</summary>
    public static Answer.Known Full { get; } = Crl with
    {
        Links = [.. Crl.Links, new Link("RFC 5280", "https://datatracker.ietf.org/doc/html/rfc5280")],
        Fields = Of(("caHash", "d1b603c3"), ("host", "gridftp.example.org"), ("unheardOf", "left out")),
        Statuses = [Failure],
        Alternatives = [new Alternative(
            "crl-expired-at-client",
            "Your own copy of a revocation list has expired",
            Certainty.Possible,
            "Which program printed the line: the server (530-) or yours?")],
        Masks = ["A clock that runs ahead looks the same."],
    };

    /// <summary>A cause that is possible only, beside two others, found in a line that tries to ping and to mark up.</summary>
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

    /// <summary>Not known, but for the names that could be read in it.</summary>
    public static Answer.Unknown HalfRead { get; } = Unknown with
    {
        Fields = Of(("host", "gridftp.example.org"), ("path", "/data/*_x_*")),
    };

    /// <summary>One of each kind, and one with everything as long as it can be.</summary>
    public static ImmutableArray<Answer> All { get; } = [Crl, Full, Doubtful, Decoded, Unknown, HalfRead, HostileAnswers.Longest];

    /// <summary>By the name that its reviewed output has under <c>tests/golden</c>.</summary>
    public static Answer Named(string name) => name switch
    {
        "known" => Full,
        "decoded" => Decoded,
        "unknown" => HalfRead,
        "hostile" => HostileAnswers.Controls,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static Fields Of(params (string Name, string Value)[] values) =>
        new(values.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value));
}
