using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using GssBot.Bot.Http;
using GssBot.Bot.Web;
using GssBot.Core;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge;
using GssBot.Core.Scanning;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GssBot.Bot.Tests.Web;

/// <summary>The parts of the page and of its endpoints, without a server.</summary>
public sealed class WebPartsTests
{
    private static readonly Explainer Explainer = new(KnowledgeBase.Shipped());

    internal static readonly Answer.Known Known = Slack.SampleAnswers.Crl with
    {
        Explanation = "Run `fetch-crl` <now>.",
        Steps = [new(Actor.ServerAdmin, "Type this.", "fetch-crl -v <FILE>\nls  x"), new(Actor.ServerAdmin, "Look.", Check: true), new(Actor.User, "Again.")],
        Masks = ["m1"],
        Ask = ["q1"],
        Alternatives = [new("a", "Other", Certainty.Possible, "How to tell.")],
        Evidence = [new(4, Speaker.Server, "530 a"), new(5, Speaker.Unknown, "530 b")],
    };

    internal static readonly Answer.Unknown Unknown = Slack.SampleAnswers.Unknown with { Fields = new Fields(ImmutableSortedDictionary<string, string>.Empty.Add("host", "<h>").Add("replyCode", "530")) };

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
            new("b", "Second", Side.User, Actor.User, ("h3", null), 8, 0.05, 6, 7, 8, "y"), new("c", "Third", Side.Unknown, Actor.Unknown, (null, null), 1, 0.01, 9, 9, 9, "z"),
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
        Assert.Equal(fine, MediaType.Is(new DefaultHttpContext { Request = { ContentType = type } }.Request, "application/json", "application/gzip"));

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
            counts.Add(Known with { Case = id });
        counts.Add(Slack.SampleAnswers.Decoded);
        counts.Add(Unknown);
        counts.Add(Unknown);
        Assert.Equal([("c", 2L), ("a", 1L), ("b", 1L)], counts.Cases);
        Assert.Equal((1L, 2L), (counts.Decoded, counts.Unknown));
    }

    [Theory]
    [InlineData("page.css", "text/css; charset=utf-8")]
    [InlineData("page.js", "text/javascript; charset=utf-8")]
    [InlineData("icon.svg", "image/svg+xml")]
    [InlineData("page.txt", null)]
    [InlineData("none.css", null)]
    [InlineData("../page.css", null)]
    public async Task Own_files_have_their_types(string name, string? type) => Assert.Equal((type is null ? 404 : 200, type), await Typed(Asset.Serve(name)));

    [Theory]
    [InlineData("a <b> & \"c\" '", "a &lt;b&gt; &amp; &quot;c&quot; &#x27;")]
    [InlineData("é漢", "é漢")]
    [InlineData("a\r\nb\u0007\u202Ec", "a\nb c")]
    [InlineData(null, "")]
    public void A_hole_in_markup_is_text(string? text, string markup) => Assert.Equal($"<i>{markup}</i>7", Html.Of($"<i>{text}</i>{7}").Text);

    [Fact]
    public void Markup_is_put_together_and_left_out()
    {
        Assert.Equal("<b>1</b><b>2</b>", Html.Each([1, 2], number => Html.Of($"<b>{number}</b>")).Text);
        Assert.Equal(("", "x", ""), (Html.When(false, () => Html.Of($"x")).Text, Html.When(true, () => Html.Of($"x")).Text, Html.None.Text));
        Assert.Equal("", default(Html).ToString());
        Assert.Equal("a <code>b</code> c", SpokenHtml.Sentence("a `b` c").Text);
        Assert.Equal("""<pre class="command"><code><span class="line"><span>ls</span>  <span>-l</span></span><span class="line"><span>&lt;<var title="Fill in">FILE</var>&gt;</span></span></code></pre>""", SpokenHtml.Command("ls  -l\n<FILE>").Text.Trim());
    }

    [Theory]
    [InlineData("text/html", 10, false, 415)]
    [InlineData("application/octet-stream", 10, false, 200)]
    [InlineData("application/octet-stream", 11, false, 413)]
    [InlineData("application/gzip", 10, true, 200)]
    [InlineData("application/gzip", 11, true, 413)]
    [InlineData("application/gzip", 10, false, 400)]
    [InlineData("application/octet-stream", 0, false, 200)]
    public async Task A_log_is_read_up_to_its_allowance_also_after_decompression(string type, int length, bool packed, int status) =>
        Assert.Equal(status, (await Scan(type, packed ? Gzip(new byte[length]) : Enumerable.Repeat((byte)'x', length).ToArray(), ScanAllowance.Local with { MostBytes = 10 })).Status);

    [Fact]
    public async Task A_log_that_takes_too_long_or_comes_while_another_is_read_is_refused()
    {
        var (status, body) = await Scan("application/octet-stream", [1], ScanAllowance.Local with { Longest = TimeSpan.Zero, MostBytes = 7 * 1024 * 1024 });
        Assert.Equal((413, "413: a log may have 7 MiB, also after decompression, and take 0 seconds; for more use: gssbot scan FILE\n"), (status, body));
        var few = ScanAllowance.Public();
        using var turn = few.Turns!.AttemptAcquire();
        Assert.Equal((429, "429: a public page does one scan at a time: try again in 10 seconds\n"), await Scan("application/octet-stream", [1], few));
    }

    [Theory]
    [InlineData(413, "413: a log may have 1024 MiB, also after decompression, and take 120 seconds; for more use: gssbot scan FILE\n")]
    [InlineData(408, "408: the body did not come as a whole\n")]
    public async Task A_log_that_the_server_refuses_to_read_is_told_by_its_status(int status, string body) =>
        Assert.Equal((status, body), await Scan("application/octet-stream", new Broken(new BadHttpRequestException("x", status)), ScanAllowance.Local));

    [Fact]
    public async Task A_log_that_breaks_off_is_400() => Assert.Equal((400, ""), await Scan("application/octet-stream", new Broken(new IOException()), ScanAllowance.Local));

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html", "text/html; charset=utf-8")]
    [InlineData("TEXT/HTML, */*", "text/html; charset=utf-8")]
    public async Task A_breakdown_is_JSON_unless_a_page_asks(string? accept, string type)
    {
        var context = Context("application/octet-stream", new MemoryStream([1]));
        context.Request.Headers.Accept = accept;
        Assert.Equal((200, type), await Typed(await ScanEndpoint.AnswerAsync(context, Explainer, TimeProvider.System, ScanAllowance.Local)));
    }

    [Theory]
    [InlineData("application/json", """{"text":"851968"}""", 200, "\"schema\"")]
    [InlineData("text/plain", """{"text":"851968"}""", 415, "")]
    [InlineData("application/json", "[]", 400, "not a JSON object\n")]
    public async Task A_question_is_JSON_with_a_text(string type, string body, int status, string said)
    {
        var counts = new AnswerCounts();
        var (answered, text) = await Told(await ExplainEndpoint.AnswerAsync(Context(type, new MemoryStream(Encoding.UTF8.GetBytes(body))), Bodies(), Explainer, counts));
        Assert.Equal((status, status == 200 ? 1 : 0), (answered, counts.Decoded));
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task A_question_has_a_mebibyte_at_most(int more, int status)
    {
        var body = Encoding.UTF8.GetBytes("""{"text":"x"}""".PadRight((1024 * 1024) + more));
        var (answered, text) = await Told(await ExplainEndpoint.AnswerAsync(Context("application/json", new MemoryStream(body)), Bodies(), Explainer, new AnswerCounts()));
        Assert.Equal(status, answered);
        if (more > 0)
            Assert.Equal("413: a question may have 1 MiB; for a log use /api/scan or: gssbot scan FILE\n", text);
    }

    [Theory]
    [InlineData("text=851968", 200, "GSS_S_FAILURE", 1)]
    [InlineData("text=+", 200, "The box is empty. Paste an error text or a status number", 0)]
    [InlineData("", 200, "The box is empty.", 0)]
    public async Task A_form_is_answered_with_the_page(string form, int status, string said, int counted)
    {
        var counts = new AnswerCounts();
        var (answered, page) = await Form(Encoding.UTF8.GetBytes(form), counts);
        Assert.Equal((status, counted), (answered, counts.Decoded));
        Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1024 * 1024, false, 200, "GssBot")]
    [InlineData((1024 * 1024) + 1, false, 413, "Your text is still in the box")]
    [InlineData((3 * 1024 * 1024) + 1019, false, 413, "Your text is still in the box")]
    [InlineData((3 * 1024 * 1024) + 1020, false, 413, "Go back: your browser still has your text")]
    [InlineData(10, true, 400, "The text did not come as a whole.")]
    public async Task A_form_has_a_mebibyte_of_text_at_most_and_three_of_spelling(int length, bool broken, int status, string said)
    {
        var form = Encoding.UTF8.GetBytes("text=" + new string('x', length));
        var (answered, page) = broken ? await Form(new Broken(new IOException()), new AnswerCounts()) : await Form(form, new AnswerCounts());
        Assert.Equal(status, answered);
        Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_type_is_no_form() =>
        Assert.Equal((415, ""), await Told(await TryItEndpoint.AnswerAsync(Context("text/plain", new MemoryStream([1])), Bodies(), Explainer, new AnswerCounts())));

    [Fact]
    public async Task The_page_may_be_shown_again_from_what_the_browser_kept()
    {
        var context = Context("", Stream.Null);
        Assert.Contains("<title>GssBot: paste an error</title>", (await Told(TryItEndpoint.Show(context, Explainer))).Body, StringComparison.Ordinal);
        Assert.Equal("no-cache", context.Response.Headers.CacheControl);
    }

    [Fact]
    public async Task The_statistics_are_a_table_of_titles_and_times()
    {
        var counts = new AnswerCounts();
        counts.Add(Known);
        counts.Add(Known with { Case = "retired-case" });
        counts.Add(Unknown);
        var page = Squeezed(new Html((await Told(StatsEndpoint.Show(counts, Explainer))).Body));
        var title = Explainer.Knowledge.Find("crl-expired-at-server")!.Title;
        Assert.Contains(
            $"""<tbody><tr><th scope="row">{Html.Of($"{title}").Text}</th><td>1</td></tr><tr><th scope="row">retired-case</th><td>1</td></tr><tr><th scope="row">Status numbers decoded</th><td>0</td></tr><tr><th scope="row">Not known</th><td>1</td></tr></tbody>""",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_the_answer_what_was_typed_and_the_examples()
    {
        var page = Squeezed(TryItPage.Of("<typed>", Known, 77, replaced: "<before>"));
        Assert.Contains($"<title>{Known.Title} - GssBot</title>", page, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"private\">&lt;typed&gt;</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("<textarea name=\"kept\" hidden>&lt;before&gt;</textarea><button type=\"submit\" name=\"back\" value=\"1\" class=\"back\">Bring my text back</button>", page, StringComparison.Ordinal);
        Assert.Contains("77 known cases.", page, StringComparison.Ordinal);
        Assert.Contains("<button type=\"submit\" name=\"example\" value=\"3\" data-text=\"851968\">851968</button>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"kept\"", TryItPage.Of("", null, 1).Text, StringComparison.Ordinal);
        Assert.Contains("<div id=\"answer\" aria-live=\"polite\"><p class=\"note\" role=\"status\">&lt;note&gt;</p></div>", TryItPage.Of("", null, 1, "<note>").Text, StringComparison.Ordinal);
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
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream(), StatusCode = status, ContentType = type, ContentLength = length } };
        context.Response.ContentLength = length == 0 ? null : length;
        await Refusal.FillAsync(context, "/x");
        Assert.Equal(filled, context.Response.Body.Length > 0);
        if (filled)
            Assert.Equal(("nosniff", "no-store", "text/plain; charset=utf-8"), (context.Response.Headers.XContentTypeOptions.ToString(), context.Response.Headers.CacheControl.ToString(), context.Response.ContentType));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", false, "", "", "on   try-it page: http://127.0.0.1:1 (this machine only)")]
    [InlineData("http://127.0.0.1:1", false, "", "a.example", "on   try-it page: http://127.0.0.1:1 (this machine only, also as a.example)")]
    [InlineData("http://127.0.0.1:1 http://127.0.0.1:2", false, "http://127.0.0.1:2", "", "on   try-it page: http://127.0.0.1:2 (this machine only)")]
    [InlineData("http://127.0.0.1:1 http://[::]:2", false, "", "", "on   try-it page: http://127.0.0.1:1;http://127.0.0.1:2 (this machine only, not from outside a container; Web__Public=true and Web__AllowedHosts=<the name in the browser> open it to others)")]
    [InlineData("http://192.0.2.1:1", false, "", "", "off  try-it page: http://192.0.2.1:1 cannot be reached over a loopback address; Web__Public=true and Web__AllowedHosts=<the name in the browser> open it to others")]
    [InlineData("http://127.0.0.2:1", false, "", "", "off  try-it page: http://127.0.0.2:1 answers to localhost and 127.0.0.1 only; Web__AllowedHosts lets in its own name")]
    [InlineData("http://127.0.0.2:1 http://127.0.0.1:2", false, "", "", "on   try-it page: http://127.0.0.1:2 (this machine only)")]
    [InlineData("http://127.0.0.2:1", false, "", "127.0.0.2:1", "on   try-it page: http://127.0.0.2:1 (this machine only, also as 127.0.0.2:1)")]
    [InlineData("http://a:1 http://b:2", true, "", "x,y", "on   try-it page: http://a:1;http://b:2 (for everyone who comes by the name x, y)")]
    public void The_start_report_says_where_the_page_is(string listeners, bool isPublic, string own, string hosts, string line)
    {
        var web = new WebSettings(true, [.. own.Split(' ', StringSplitOptions.RemoveEmptyEntries)], isPublic, new HostNames([.. hosts.Split(',', StringSplitOptions.RemoveEmptyEntries)]), 0);
        Assert.Equal(line, PageReport.Line(web, [.. listeners.Split(' ')]));
        Assert.StartsWith("off  try-it page: set Web__Urls=http://127.0.0.1:3979 ", PageReport.Line(web with { IsOn = false }, []), StringComparison.Ordinal);
    }

    public static TheoryData<string> Cards => ["known", "decoded", "unknown", "status", "breakdown"];

    [Theory, MemberData(nameof(Cards))]
    public void A_card_of_the_page_is_the_reviewed_one(string name)
    {
        var card = name switch
        {
            "known" => AnswerHtml.Card(Known),
            "decoded" => AnswerHtml.Card(Slack.SampleAnswers.Decoded),
            "unknown" => AnswerHtml.Card(Unknown),
            "status" => StatusHtml.All([Full], open: false),
            _ => BreakdownHtml.Card(Log),
        };
        GssBot.Tests.Golden.Check($"web/{name}.html", Squeezed(card).Replace("><", ">\n<", StringComparison.Ordinal) + "\n");
    }

    [Fact]
    public void A_card_without_parts_has_no_empty_ones()
    {
        var bare = Squeezed(AnswerHtml.Card(Known with { Title = "Same.", Summary = "Same", Retry = Retry.Unknown, Steps = [], Evidence = [Known.Evidence[0]], Masks = [], Ask = [], Alternatives = [], Links = [] }));
        Assert.All(["class=\"summary\"", "<dt>Retry</dt>", "What to do", "The lines that", "can also hide", "What would help", "Also possible", "Read more"], part => Assert.DoesNotContain(part, bare.Split("<footer>")[0], StringComparison.Ordinal));
        Assert.Contains("<h3>The line that decided</h3>", bare, StringComparison.Ordinal);
        Assert.DoesNotContain("that decided", AnswerHtml.Card(Known with { Evidence = [] }).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What I could read", AnswerHtml.Card(Known with { Fields = Unknown.Fields }).Text, StringComparison.Ordinal);
        var quiet = BreakdownHtml.Card(new Breakdown(5, 5, 0, 0, [], [], false)).Text;
        Assert.Contains("<p>Nothing in it reads like an error. If one is missing here, paste its lines into the box.</p>", quiet, StringComparison.Ordinal);
        Assert.All(["<table", "Not explained", "longer or more varied"], part => Assert.DoesNotContain(part, quiet, StringComparison.Ordinal));
        Assert.DoesNotContain("Nothing in it", BreakdownHtml.Card(Log).Text, StringComparison.Ordinal);
    }

    internal static string Squeezed(Html html) => Regex.Replace(html.Text, @">\s+<", "><").Trim();

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static BodyReader Bodies() => new(new BodyBudget(), new StoppedClock());

    private static Task<(int, string)> Form(byte[] form, AnswerCounts counts) => Form(new MemoryStream(form), counts);

    private static async Task<(int, string)> Form(Stream form, AnswerCounts counts) =>
        await Told(await TryItEndpoint.AnswerAsync(Context("application/x-www-form-urlencoded", form), Bodies(), Explainer, counts));

    private static Task<(int Status, string Body)> Scan(string type, byte[] body, ScanAllowance allowance) => Scan(type, new MemoryStream(body), allowance);

    private static async Task<(int Status, string Body)> Scan(string type, Stream body, ScanAllowance allowance) =>
        await Told(await ScanEndpoint.AnswerAsync(Context(type, body), Explainer, TimeProvider.System, allowance));

    private static DefaultHttpContext Context(string type, Stream body) => new() { Request = { ContentType = type, Body = body, Method = "POST" } };

    private static async Task<(int Status, string Body)> Told(IResult result)
    {
        var context = Answering();
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    private static async Task<(int Status, string? Type)> Typed(IResult result)
    {
        var context = Answering();
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.ContentType);
    }

    private static DefaultHttpContext Answering() => new() { Response = { Body = new MemoryStream() }, RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };

    /// <summary>A body that cannot be read.</summary>
    private sealed class Broken(Exception fault) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromException<int>(fault);
    }
}
