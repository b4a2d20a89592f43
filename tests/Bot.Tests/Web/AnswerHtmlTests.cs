using GssBot.Bot.Web;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Scanning;
using GssBot.Tests.Samples;
using static GssBot.Bot.Tests.Web.WebPartsTests;

namespace GssBot.Bot.Tests.Web;

/// <summary>Cards of the page.</summary>
[Trait("Category", "golden")]
public sealed class AnswerHtmlTests
{
    internal static readonly StatusReading Full = new()
    {
        Input = "0x020501C1",
        Major = new GssStatus(0x020501C1),
        CallingError = new CallingErrorInfo(2, "GSS_S_CALL_INACCESSIBLE_WRITE", [], "cannot be written"),
        RoutineError = new RoutineErrorInfo(5, "GSS_S_BAD_STATUS", ["A1", "A2"], "invalid"),
        Supplementary = [new SupplementaryBitInfo(0, "GSS_S_CONTINUE_NEEDED", "call again")],
        Undefined = ["bit 7"],
        Minor = new MinorReading(7, "krb5", "KRB5_X", "Cannot reach it"),
        OtherReadings = [new OtherReading("errno", "E1", "one", "because")],
    };

    internal static readonly Breakdown Log = new(
        12_345, 40, 30, 28,
        [
            new("a", "First <one>", Side.Server, Actor.ServerAdmin, ("h1", "h2"), 1_020, 0.9, 3, 4_000, 5, "530 <x>"),
            new("b", "Second", Side.User, Actor.User, ("h3", null), 8, 0.05, 6, 7, 8, "y"),
            new("c", "Third", Side.Unknown, Actor.Unknown, (null, null), 1, 0.01, 9, 9, 9, "z"),
        ],
        [new("shape <n>", 2, 1_011)], true);

    public static TheoryData<string> Cards => ["known", "decoded", "unknown", "status", "breakdown"];

    [Theory, MemberData(nameof(Cards))]
    public void A_card_of_the_page_is_the_reviewed_one(string name)
    {
        var card = name switch
        {
            "known" => AnswerHtml.Card(Known),
            "decoded" => AnswerHtml.Card(SampleAnswers.Decoded),
            "unknown" => AnswerHtml.Card(Unknown),
            "status" => StatusHtml.All([Full], open: false),
            _ => BreakdownHtml.Card(Log),
        };
        GssBot.Tests.Golden.Check($"web/{name}.html", Squeezed(card).Replace("><", ">\n<", StringComparison.Ordinal) + "\n");
    }

    [Fact]
    public void A_card_without_parts_has_no_empty_ones()
    {
        var bare = Squeezed(
            AnswerHtml.Card(
                Known with
                {
                    Title = "Same.",
                    Summary = "Same",
                    Retry = Retry.Unknown,
                    Steps = [],
                    Evidence = [Known.Evidence[0]],
                    Masks = [],
                    Ask = [],
                    Alternatives = [],
                    Links = []
                }));
        Assert.All(
            ["class=\"summary\"", "<dt>Try again</dt>", "What to do", "can also hide", "What would help", "Also possible", "Read more"],
            part => Assert.DoesNotContain(part, bare.Split("<footer>")[0], StringComparison.Ordinal));
        Assert.Contains("<h3>What shows it</h3>", bare, StringComparison.Ordinal);
        Assert.DoesNotContain("What shows it", AnswerHtml.Card(Known with { Evidence = [] }).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What I could read", AnswerHtml.Card(Known with { Fields = Unknown.Fields }).Text, StringComparison.Ordinal);
        var quiet = BreakdownHtml.Card(new Breakdown(5, 5, 0, 0, [], [], false)).Text;
        Assert.Contains(
            "<p>Nothing in it reads like an error. If one is missing here, paste its lines into the box.</p>",
            quiet,
            StringComparison.Ordinal);
        Assert.All(
            ["<table", "Not explained", "longer or more varied"], part => Assert.DoesNotContain(part, quiet, StringComparison.Ordinal));
        Assert.DoesNotContain("Nothing in it", BreakdownHtml.Card(Log).Text, StringComparison.Ordinal);
    }
}
