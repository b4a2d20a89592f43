using System.Collections.Immutable;
using GssBot.Bot.Surfaces;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Answers made by hand: what a card must hold is decided here, not by the state of the knowledge base.</summary>
internal static class SampleAnswers
{
    public static Answer.Known Crl { get; } = new()
    {
        Case = "crl-expired-at-server",
        Proof = new(Proof.Live, Cure.A, new DateOnly(2026, 11, 20), "crl-expired"),
        Title = "The server's CRL of your CA has expired",
        Summary =
            "The server's revocation list of your CA has expired; its administrator must run fetch-crl. You need not change anything.",
        Explanation = "The server refused your certificate because the revocation list (CRL) of your CA on that machine is out "
            + "of date. Your own proxy is fine.",
        Certainty = Certainty.Certain,
        Side = Side.Server,
        Actor = Actor.ServerAdmin,
        Steps =
        [
            new Step(Actor.ServerAdmin, "Fetch the lists anew on the server.", "sudo fetch-crl -v"),
            new Step(
                Actor.ServerAdmin,
                "See that the list is fresh now.",
                "openssl crl -in /etc/grid-security/certificates/d1b603c3.r0 -noout -nextupdate",
                Check: true),
            new Step(Actor.User, "Start the transfer again."),
        ],
        Links =
            [new Link("fetch-crl", "https://github.com/nikhef/fetch-crl"), new Link("GridFTP error list", "https://gridcf.org/gct-docs/")],
        Fields = new Fields(ImmutableSortedDictionary<string, string>.Empty.Add("caHash", "d1b603c3")),
        Statuses = [Failure],
        Alternatives = [new Alternative(
            "crl-expired-third-party",
            "The CRL at the other server has expired",
            Certainty.Possible,
            "Does the line begin with 530- at the source or at the destination?")],
        Evidence =
            [new Evidence(4, Speaker.Server, "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired <b>*now*</b>")],
        Masks = ["A clock on the server that runs ahead."],
        Retry = Retry.AfterFix,
    };

    public static Answer.Decoded Decoded { get; } = new()
    {
        Title = "GSS_S_FAILURE: see the minor status",
        Summary = "The call failed and the major status does not say why; the minor status does.",
        Explanation = "The routine error is 13. It means that the reason stands in the minor status.",
        Certainty = Certainty.Certain,
        Actor = Actor.User,
        Steps = [new Step(Actor.User, "Send the minor status, or the lines around the number.")],
        Statuses = [Failure],
        Alternatives = [new Alternative("no-proxy", "There is no proxy certificate", Certainty.Possible, "Does grid-proxy-info find one?")],
    };

    public static Answer.Unknown Unknown { get; } = new()
    {
        Title = "I do not know this error",
        Summary = "I do not know this error.",
        Explanation = "Nothing in it matches a known cause.",
        Fields = new Fields(ImmutableSortedDictionary<string, string>.Empty.Add("host", "gridftp.example.org").Add("path", "/data/*_x_*")),
        Ask = ["All lines of the error, from the first to the last."],
    };

    private static StatusReading Failure => new()
    {
        Input = "0x000d0001",
        Major = new GssStatus(0x000D0001),
        RoutineError = new RoutineErrorInfo(13, "GSS_S_FAILURE", ["GSS_S_CRED_UNAVAIL"], "failure, see the minor status"),
        Supplementary = [new SupplementaryBitInfo(0, "GSS_S_CONTINUE_NEEDED", "the routine must be called again")],
        Minor = new MinorReading(-1765328228, "krb5", "KRB5_KDC_UNREACH", "Cannot contact any KDC for requested realm"),
        OtherReadings = [new OtherReading("globus", "852993", "a packed code", "the number stands behind a Globus message")],
    };

    /// <summary>The longest and nastiest of everything.</summary>
    public static Answer.Known Longest
    {
        get
        {
            var evil = string.Concat(
                Enumerable.Repeat("**[x](https://evil.example)** <at>all</at> {{DATE(2026-01-01T00:00:00Z)}} \u202e `é\u0007 𝄞 ", 40));
            return Crl with
            {
                Title = evil[..100],
                Summary = evil,
                Explanation = evil,
                Steps = [.. Enumerable.Repeat(new Step(Actor.Vo, evil, evil), 30)],
                Links = [.. Enumerable.Repeat(new Link(evil[..200], "https://example.org/" + new string('x', 300)), 20)],
                Statuses = [.. Enumerable.Repeat(
                    Failure with { OtherReadings = [.. Enumerable.Repeat(new OtherReading(evil, evil, evil, evil), 9)] }, 20)],
                Alternatives = [.. Enumerable.Repeat(new Alternative("some-case", evil, Certainty.Possible, evil), 3)],
                Evidence = [.. Enumerable.Repeat(new Evidence(999_999, Speaker.Destination, evil[..400]), 9)],
                Masks = [.. Enumerable.Repeat(evil, 9)],
                Ask = [.. Enumerable.Repeat(evil, 9)],
                StepsBy = evil,
            };
        }
    }

    /// <summary>Answers to a few texts, in place of the whole knowledge base.</summary>
    public static AnswerSource Source { get; } = new(Explain, Recall);

    private static Answer Explain(string text) =>
        text.Contains("CRL has expired", StringComparison.Ordinal) ? Crl
        : text.Contains("851968", StringComparison.Ordinal) ? Decoded
        : text.Contains("longest", StringComparison.Ordinal) ? Longest
        : Unknown with { Fields = Fields.None };

    private static Answer? Recall(AnswerOutline outline) => outline.Case switch
    {
        "crl-expired-at-server" => Crl with { Evidence = [], Fields = Fields.None },
        "crl-expired-third-party" =>
            Crl with
            {
                Case = "crl-expired-third-party",
                Proof = new(Proof.Source, null, new DateOnly(2026, 11, 20), null),
                Title = "The CRL at the other server has expired",
                Certainty = Certainty.Possible,
                Evidence = []
            },
        "no-proxy" => Crl with { Case = "no-proxy", Title = "There is no proxy certificate", Evidence = [] },
        null when !outline.Statuses.IsEmpty => Decoded,
        _ => null,
    };
}
