using System.Collections.Immutable;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;

namespace GssBot.Tests.Samples;

/// <summary>
/// One answer of each shape, short enough that no card leaves anything out. The summary is the title: a card
/// has it in its notification only.
/// </summary>
internal static class AnswerShapes
{
    private static readonly Explainer Explainer = new(ShippedCases.Load());

    public static Answer.Known Certain { get; } = Plain(SampleAnswers.Crl with
    {
        Steps =
        [
            .. SampleAnswers.Crl.Steps,
            new(Actor.ServerAdmin, "Have them fetched from now on.")
            {
                Edit = new("/etc/fetch-crl.conf", "infodir = /etc/grid-security/certificates", "infodir", "sudo systemctl start fetch-crl"),
                On = Platform.Redhat,
            },
            new(Actor.ServerAdmin, "Remember it.") { Edit = new("/etc/motd", "Lists are fetched daily.") },
            new(Actor.User, "See that the file is there.", "gfal-ls -l URL", Check: true),
        ],
        Links = SampleAnswers.Full.Links,
        Typical = "",
    });

    public static Answer.Known Possible { get; } = Plain(SampleAnswers.Doubtful with
    {
        Steps =
            [new(Actor.Unknown, "Read the lines below it.", null), new(Actor.Unknown, "See the proxy.", "grid-proxy-info", Check: true)],
        Evidence = [new(1, Speaker.Unknown, "GSS failure: major=851968")],
        Statuses = [],
        Masks = [.. SampleAnswers.Doubtful.Masks, "A clock that runs ahead does, too."],
        Ask = ["Paste the lines after this one.", "Say which program printed it."],
        StepsBy = "Example Lab",
    });

    public static Answer.Known WithStatus { get; } = Possible with
    {
        Statuses = [SampleAnswers.Failure with
        {
            Input = "0x030D0203",
            Major = new(0x030D_0203),
            CallingError = new(3, "GSS_S_CALL_BAD_STRUCTURE", [], "A structure was bad."),
            Supplementary =
                [.. SampleAnswers.Failure.Supplementary, new(1, "GSS_S_DUPLICATE_TOKEN", "The token came before.")],
            Undefined = ["bit 9"],
            OtherReadings =
                [.. SampleAnswers.Failure.OtherReadings, new("java", "FAILURE", "The same in Java.", "It stands in a stack trace.")],
        }],
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
        ["with a full status"] = WithStatus,
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

    private static T Plain<T>(T answer) where T : Answer => answer with { Summary = answer.Title };
}
