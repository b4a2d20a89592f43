using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Rendering;

/// <summary>Answers written by hand, so that a renderer's test fails for the renderer's reasons only.</summary>
internal static class SampleAnswers
{
    public static Answer.Known Known { get; } = new()
    {
        Case = "crl-expired-at-server",
        Proof = new(Proof.Live, Cure.A, new DateOnly(2026, 11, 20), "crl-expired"),
        Title = "The server's copy of a revocation list has expired",
        Summary = "The server's administrator must renew the revocation lists; you need not change anything.",
        Explanation = "The server refuses every certificate of a CA whose revocation list (CRL) is out of date. "
            + "Your own certificate and proxy are fine.",
        Certainty = Certainty.Certain,
        Side = Side.Server,
        Actor = Actor.ServerAdmin,
        Steps =
        [
            new(
                Actor.ServerAdmin,
                "Look at the date of the list.",
                "openssl crl -in /etc/grid-security/certificates/d1b603c3.r0 -noout -nextupdate",
                Check: true),
            new(Actor.ServerAdmin, "Fetch all lists again.", "fetch-crl -v"),
            new(Actor.User, "Try the transfer again when that is done."),
        ],
        Links = [new("fetch-crl", "https://wiki.nikhef.nl/grid/FetchCRL3")],
        Fields = Of(("caHash", "d1b603c3"), ("host", "gridftp.example.org"), ("unheardOf", "left out")),
        Evidence = [new(4, Speaker.Server, "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired")],
        Alternatives = [new(
            "crl-expired-at-client",
            "Your own copy of a revocation list has expired",
            Certainty.Possible,
            "Which program printed the line: the server (530-) or yours?")],
        Masks = ["A clock that runs ahead looks the same."],
        Retry = Retry.AfterFix,
    };

    public static Answer.Decoded Decoded { get; } = new()
    {
        Title = "GSS_S_FAILURE (13): look at the minor status",
        Summary = "The call failed; the minor status says why.",
        Explanation = "The upper 16 bits are not zero, so the call failed.",
        Certainty = Certainty.Certain,
        Steps = [new(Actor.Developer, "Print the minor status too.")],
        Statuses = [Failure],
        Alternatives = [new("gss-bare-failure", "A bare GSS failure", Certainty.Possible, "What was printed before the number?")],
    };

    public static Answer.Unknown Unknown { get; } = new()
    {
        Title = "I do not know this error",
        Summary = "I do not know this error.",
        Explanation = "Nothing in it matches a known cause.",
        Ask = ["Send the whole output of globus-url-copy -dbg."],
        Fields = Of(("host", "gridftp.example.org")),
    };

    /// <summary>Every place that can hold pasted text holds an attack on terminals, markup and readers.</summary>
    public static Answer.Known Hostile { get; } = Known with
    {
        Title = "A\u001b[31mred\u0007 title\nwith a line",
        Explanation = "`tick` *star* @channel <b>bold</b> [x](http://evil.example) \u202Ereversed \uD800 half",
        Steps = [new(Actor.User, "Run \u009b2J this", "echo 'a\r\nb' ```\u001b]0;title\u0007")],
        Evidence = [new(1, Speaker.Unknown, "```\u001b[2J\u001b]8;;http://evil.example\u0007click\u2028next")],
    };

    public static StatusReading Failure => new()
    {
        Input = "0x000d0001",
        Major = new(0x000D0001),
        RoutineError = new(13, "GSS_S_FAILURE", ["GSS_S_CRED_UNAVAIL"], "The routine failed; the minor status says why."),
        Supplementary = [new(0, "GSS_S_CONTINUE_NEEDED", "Call the routine again.")],
        Minor = new(-1765328228, "krb5", "KRB5_KDC_UNREACH", "Cannot contact any KDC for requested realm"),
        OtherReadings = [new("field", "routine 13", "The bare field.", "Only the field was meant, perhaps.")],
    };

    public static Answer Named(string name) => name switch
    {
        "known" => Known,
        "decoded" => Decoded,
        "hostile" => Hostile,
        _ => Unknown,
    };

    private static Fields Of(params (string Name, string Value)[] values) =>
        new(values.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value));
}
