using System.Text;
using GssBot.Bot.Http;
using GssBot.Bot.Web;
using GssBot.CaseFiles;
using GssBot.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GssBot.Bot.Tests.Web;

/// <summary>The endpoints of the page and of the API, without a server.</summary>
public sealed class EndpointTests
{
    internal static readonly Explainer Shipped = new(ShippedCases.Load());

    [Theory]
    [InlineData("page.css", "text/css; charset=utf-8")]
    [InlineData("page.js", "text/javascript; charset=utf-8")]
    [InlineData("icon.svg", "image/svg+xml")]
    [InlineData("page.txt", null)]
    [InlineData("none.css", null)]
    [InlineData("../page.css", null)]
    public async Task Own_files_have_their_types(string name, string? type) =>
        Assert.Equal((type is null ? 404 : 200, type), await TypedAsync(Asset.Serve(name)));

    [Theory]
    [InlineData("application/json", """{"text":"851968"}""", 200, "\"schema\"")]
    [InlineData("text/plain", """{"text":"851968"}""", 415, "")]
    [InlineData("application/json", "[]", 400, "not a JSON object\n")]
    public async Task A_question_is_JSON_with_a_text(string type, string body, int status, string said)
    {
        var counts = new AnswerCounts();
        var (answered, text) = await ToldAsync(
            await ExplainEndpoint.AnswerAsync(Context(type, new MemoryStream(Encoding.UTF8.GetBytes(body))), Bodies(), Shipped, counts));
        Assert.Equal((status, status == 200 ? 1 : 0), (answered, counts.Decoded));
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task A_question_has_a_mebibyte_at_most(int more, int status)
    {
        var body = Encoding.UTF8.GetBytes("""{"text":"x"}""".PadRight((1024 * 1024) + more));
        var (answered, text) = await ToldAsync(await ExplainEndpoint.AnswerAsync(
            Context("application/json", new MemoryStream(body)), Bodies(), Shipped, new AnswerCounts()));
        Assert.Equal(status, answered);
        if (more > 0)
        {
            Assert.Equal("413: a question may have 1 MiB; for a log use /api/scan or: gssbot scan FILE\n", text);
        }
    }

    [Theory]
    [InlineData("text=851968", 200, "GSS_S_FAILURE", 1)]
    [InlineData("text=+", 200, "The box is empty. Paste an error text or a status number", 0)]
    [InlineData("", 200, "The box is empty.", 0)]
    public async Task A_form_is_answered_with_the_page(string form, int status, string said, int counted)
    {
        var counts = new AnswerCounts();
        var (answered, page) = await FormAsync(Encoding.UTF8.GetBytes(form), counts);
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
        var (answered, page) = broken
            ? await FormAsync(new Broken(new IOException()), new AnswerCounts())
            : await FormAsync(form, new AnswerCounts());
        Assert.Equal(status, answered);
        Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_type_is_no_form() =>
        Assert.Equal(
            (415, ""),
            await ToldAsync(
                await TryItEndpoint.AnswerAsync(Context("text/plain", new MemoryStream([1])), Bodies(), Shipped, new AnswerCounts())));

    [Fact]
    public async Task The_page_may_be_shown_again_from_what_the_browser_kept()
    {
        var context = Context("", Stream.Null);
        Assert.Contains(
            "<title>GssBot: paste an error</title>",
            (await ToldAsync(TryItEndpoint.Show(context, Shipped))).Body,
            StringComparison.Ordinal);
        Assert.Equal("no-cache", context.Response.Headers.CacheControl);
    }

    [Fact]
    public async Task The_statistics_are_a_table_of_titles_and_times()
    {
        var counts = new AnswerCounts();
        counts.Add(WebPartsTests.Known);
        counts.Add(WebPartsTests.Known with { Case = "retired-case" });
        counts.Add(WebPartsTests.Unknown);
        var page = WebPartsTests.Squeezed(new Html((await ToldAsync(StatsEndpoint.Show(counts, Shipped))).Body));
        var title = Shipped.Knowledge.Find("crl-expired-at-server")!.Title;
        Assert.Contains(
            $"""<tbody><tr><th scope="row">{Html.Of($"{title}").Text}</th><td>1</td></tr><tr><th scope="row">retired-case</th><td>1</td></tr><tr><th scope="row">Status numbers decoded</th><td>0</td></tr><tr><th scope="row">Not known</th><td>1</td></tr></tbody>""",
            page, StringComparison.Ordinal);
    }

    private static BodyReader Bodies() => new(new BodyBudget(), new StoppedClock());

    private static Task<(int, string)> FormAsync(byte[] form, AnswerCounts counts) => FormAsync(new MemoryStream(form), counts);

    private static async Task<(int, string)> FormAsync(Stream form, AnswerCounts counts) =>
        await ToldAsync(await TryItEndpoint.AnswerAsync(Context("application/x-www-form-urlencoded", form), Bodies(), Shipped, counts));

    internal static DefaultHttpContext Context(string type, Stream body) =>
        new() { Request = { ContentType = type, Body = body, Method = "POST" } };

    internal static async Task<(int Status, string Body)> ToldAsync(IResult result)
    {
        var context = Answering();
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    internal static async Task<(int Status, string? Type)> TypedAsync(IResult result)
    {
        var context = Answering();
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.ContentType);
    }

    internal static DefaultHttpContext Answering() =>
        new() { Response = { Body = new MemoryStream() }, RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };

    /// <summary>A body that cannot be read.</summary>
    internal sealed class Broken(Exception fault) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(fault);
    }
}
