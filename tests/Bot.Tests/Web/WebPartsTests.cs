using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using GssBot.Bot.Web;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Scanning;
using GssBot.Tests.Samples;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Web;

/// <summary>The parts of the page: its markup, its form, its counts and its reports.</summary>
[Trait("Category", "golden")]
public sealed class WebPartsTests
{
    internal static readonly Answer.Known Known = SampleAnswers.Crl with
    {
        Explanation = "Run `fetch-crl` <now>.",
        Steps =
        [
            new(Actor.ServerAdmin, "Type this.", "fetch-crl -v <FILE>\nls  x"),
            new(Actor.ServerAdmin, "Look.", Check: true),
            new(Actor.User, "Again.")
        ],
        Masks = ["m1"],
        Ask = ["q1"],
        Alternatives = [new("a", "Other", Certainty.Possible, "How to tell.")],
        Evidence = [new(4, Speaker.Server, "530 a"), new(5, Speaker.Unknown, "530 b")],
    };

    internal static readonly Answer.Unknown Unknown = SampleAnswers.Unknown with
    {
        Fields = new Fields(ImmutableSortedDictionary<string, string>.Empty.Add("host", "<h>").Add("port", "530"))
    };

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

    [Theory]
    [InlineData("text/html", false)]
    [InlineData("application/json", true)]
    [InlineData("APPLICATION/JSON", true)]
    [InlineData("application/gzip; charset=utf-8", true)]
    [InlineData("application/gzip; charset=\"UTF-8\"", true)]
    [InlineData("application/json; charset=latin1", false)]
    [InlineData("application/json; x=y", true)]
    [InlineData("nonsense", false)]
    [InlineData(null, false)]
    public void A_body_says_its_type_and_its_charset(string? type, bool fine) =>
        Assert.Equal(
            fine,
            MediaType.Is(new DefaultHttpContext { Request = { ContentType = type } }.Request, "application/json", "application/gzip"));

    [Theory]
    [InlineData("text=a+b", "a b", "")]
    [InlineData("", "", "")]
    [InlineData("text=a&example=3", "851968", "a")]
    [InlineData("text=&example=3&kept=k", "851968", "k")]
    [InlineData("text=%20&example=3&kept=k", "851968", "k")]
    [InlineData("text=851968%0D%0A&example=4&kept=k", "major=851968 minor=-1765328228", "k")]
    [InlineData("text=a&example=5", "a", "")]
    [InlineData("text=a&example=-1", "a", "")]
    [InlineData("text=a&example=x", "a", "")]
    [InlineData("text=a&kept=k&back=1", "k", "")]
    [InlineData("text=a&kept=k", "a", "")]
    public void A_form_asks_its_text_or_an_example_and_gives_back_what_was_typed(string form, string text, string replaced) =>
        Assert.Equal(new FormText(text, replaced), FormText.Read(Encoding.UTF8.GetBytes(form)));

    [Fact]
    public void Answers_are_counted_by_case_the_most_frequent_first()
    {
        var counts = new AnswerCounts();
        foreach (var id in new[] { "b", "a", "c", "c" })
        {
            counts.Add(Known with { Case = id });
        }

        counts.Add(SampleAnswers.Decoded);
        counts.Add(Unknown);
        counts.Add(Unknown);
        Assert.Equal([("c", 2L), ("a", 1L), ("b", 1L)], counts.Cases);
        Assert.Equal((1L, 2L), (counts.Decoded, counts.Unknown));
    }

    [Theory]
    [InlineData("a <b> & \"c\" '", "a &lt;b&gt; &amp; &quot;c&quot; &#x27;")]
    [InlineData("é漢", "é漢")]
    [InlineData("a\r\nb\u0007\u202Ec", "a\nb c")]
    [InlineData(null, "")]
    public void A_hole_in_markup_is_text(string? text, string markup) =>
        Assert.Equal($"<i>{markup}</i>7", Html.Of($"<i>{text}</i>{7}").Text);

    [Fact]
    public void Markup_is_put_together_and_left_out()
    {
        Assert.Equal("<b>1</b><b>2</b>", Html.Each([1, 2], number => Html.Of($"<b>{number}</b>")).Text);
        Assert.Equal(
            ("", "x", ""), (Html.When(false, () => Html.Of($"x")).Text, Html.When(true, () => Html.Of($"x")).Text, Html.None.Text));
        Assert.Equal("", default(Html).ToString());
        Assert.Equal("a <code>b</code> c", SpokenHtml.Sentence("a `b` c").Text);
        Assert.Equal(
            """<pre class="command"><code><span class="line"><span>ls</span>  <span>-l</span></span><span class="line"><span>&lt;<var title="Fill in">FILE</var>&gt;</span></span></code></pre>""",
            SpokenHtml.Command("ls  -l\n<FILE>").Text.Trim());
    }

    [Fact]
    public void The_page_shows_the_answer_what_was_typed_and_the_examples()
    {
        var page = Squeezed(TryItPage.Of("<typed>", Known, 77, replaced: "<before>"));
        Assert.Contains($"<title>{Known.Title} - GssBot</title>", page, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"private\">&lt;typed&gt;</textarea>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<textarea name=\"kept\" hidden>&lt;before&gt;</textarea><button type=\"submit\" name=\"back\" value=\"1\" "
                + "class=\"back\">Bring my text back</button>", page, StringComparison.Ordinal);
        Assert.Contains("77 known cases.", page, StringComparison.Ordinal);
        Assert.Contains(
            "<button type=\"submit\" name=\"example\" value=\"3\" data-text=\"851968\">851968</button>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"kept\"", TryItPage.Of("", null, 1).Text, StringComparison.Ordinal);
        Assert.Contains(
            "<div id=\"answer\" aria-live=\"polite\"><p class=\"note\" role=\"status\">&lt;note&gt;</p></div>",
            TryItPage.Of("", null, 1, "<note>").Text,
            StringComparison.Ordinal);
        Assert.Contains("<div id=\"answer\" aria-live=\"polite\"></div>", TryItPage.Of("", null, 1).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, null, null, true)]
    [InlineData(399, null, null, false)]
    [InlineData(404, "text/plain", null, false)]
    [InlineData(404, null, 5L, false)]
    [InlineData(400, null, 0L, true)]
    public async Task A_refusal_without_a_word_gets_its_line(int status, string? type, long? length, bool filled)
    {
        var context = new DefaultHttpContext
        {
            Response = { Body = new MemoryStream(), StatusCode = status, ContentType = type, ContentLength = length }
        };
        context.Response.ContentLength = length == 0 ? null : length;
        await Refusal.FillAsync(context, "/x");
        Assert.Equal(filled, context.Response.Body.Length > 0);
        if (filled)
        {
            Assert.Equal(
                ("nosniff", "no-store", "text/plain; charset=utf-8"),
                (
                    context.Response.Headers.XContentTypeOptions.ToString(),
                    context.Response.Headers.CacheControl.ToString(),
                    context.Response.ContentType));
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", false, "", "", "on   try-it page: http://127.0.0.1:1 (this machine only)")]
    [InlineData(
        "http://127.0.0.1:1", false, "", "a.example", "on   try-it page: http://127.0.0.1:1 (this machine only, also as a.example)")]
    [InlineData(
        "http://127.0.0.1:1 http://127.0.0.1:2", false, "http://127.0.0.1:2", "",
        "on   try-it page: http://127.0.0.1:2 (this machine only)")]
    [InlineData(
        "http://127.0.0.1:1 http://[::]:2", false, "", "",
        "on   try-it page: http://127.0.0.1:1;http://127.0.0.1:2 (this machine only, not from outside a container; Web__Public=true and Web__AllowedHosts=<the name in the browser> open it to others)")]
    [InlineData(
        "http://192.0.2.1:1", false, "", "",
        "off  try-it page: http://192.0.2.1:1 cannot be reached over a loopback address; Web__Public=true and Web__AllowedHosts=<the name in the browser> open it to others")]
    [InlineData(
        "http://127.0.0.2:1", false, "", "",
        "off  try-it page: http://127.0.0.2:1 answers to localhost and 127.0.0.1 only; Web__AllowedHosts lets in its own name")]
    [InlineData("http://127.0.0.2:1 http://127.0.0.1:2", false, "", "", "on   try-it page: http://127.0.0.1:2 (this machine only)")]
    [InlineData(
        "http://127.0.0.2:1", false, "", "127.0.0.2:1", "on   try-it page: http://127.0.0.2:1 (this machine only, also as 127.0.0.2:1)")]
    [InlineData(
        "http://a:1 http://b:2", true, "", "x,y", "on   try-it page: http://a:1;http://b:2 (for everyone who comes by the name x, y)")]
    public void The_start_report_says_where_the_page_is(string listeners, bool isPublic, string own, string hosts, string line)
    {
        var web = new WebSettings(
            true, [.. own.Split(' ', StringSplitOptions.RemoveEmptyEntries)], isPublic,
            new HostNames([.. hosts.Split(',', StringSplitOptions.RemoveEmptyEntries)]), 0);
        Assert.Equal(line, PageReport.Line(web, [.. listeners.Split(' ')]));
        Assert.StartsWith(
            "off  try-it page: set Web__Urls=http://127.0.0.1:3979 ",
            PageReport.Line(web with { IsOn = false }, []),
            StringComparison.Ordinal);
    }

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

    internal static string Squeezed(Html html) => Regex.Replace(html.Text, @">\s+<", "><").Trim();
}
