using System.Net;
using System.Text;
using System.Text.Json;
using GssBot.Bot.Slack.Api;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Files of a message, read from a far end that a test plays.</summary>
public sealed class SlackFilesTests : IDisposable
{
    private const int MostBytes = 5 * 1024 * 1024;
    private readonly LogLines log = new();
    private readonly StoppedClock clock = new();

    public void Dispose() => log.Dispose();

    [Fact]
    public async Task Texts_are_put_one_after_the_other_and_what_cannot_be_read_is_passed_over() =>
        Assert.Equal("one\ntwo", await ReadAsync(Serving("one", null, "two"), Address("1"), Address("2"), Address("3")));

    [Fact]
    public async Task Of_several_failures_the_first_is_told() =>
        Assert.Equal("!FileNotText", await ReadAsync(Serving("\0", "<!doctype HTML>", null), Address("1"), Address("2"), Address("3")));

    [Fact]
    public async Task Without_a_file_there_is_none_to_read() => Assert.Equal("!FileUnreadable", await ReadAsync(Serving()));

    [Theory]
    [InlineData(MostBytes, "x")]
    [InlineData(MostBytes + 1, "!FileTooLarge")]
    public async Task A_file_may_say_that_it_has_five_megabytes(int size, string expected) =>
        Assert.Equal(expected, await ReadAsync(Serving("x"), new { size, url_private = "https://files.slack.com/1" }));

    [Theory]
    [InlineData(MostBytes, true)]
    [InlineData(MostBytes + 1, false)]
    public async Task A_file_has_five_megabytes_at_most_whatever_it_says(int length, bool whole)
    {
        var read = await ReadAsync(Serving(new string('x', length)), Address("1"));
        Assert.Equal(whole ? length : "!FileTooLarge".Length, read.Length);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>", "text/plain", "!FileScope")]
    [InlineData("  \n<!doctype HTML>", "text/plain", "!FileScope")]
    [InlineData("<html><body>", "text/html", "!FileScope")]
    [InlineData("<html><body>", "text/plain", "<html><body>")]
    [InlineData("530 <!DOCTYPE html>", "text/html", "530 <!DOCTYPE html>")]
    [InlineData("530 <html>", "text/html", "530 <html>")]
    public async Task Only_a_page_that_begins_as_one_is_Slacks_login_page(string text, string type, string expected) =>
        Assert.Equal(
            expected,
            await ReadAsync(
                new Edge(_ => new HttpResponseMessage { Content = new StringContent(text, Encoding.UTF8, type) }), Address("1")));

    [Theory]
    [InlineData(0, "!FileNotText")]
    [InlineData(8191, "!FileNotText")]
    [InlineData(8192, null)]
    public async Task A_zero_within_the_first_8192_letters_is_no_text(int at, string? expected)
    {
        var text = new string('x', at) + "\0y";
        Assert.Equal(expected ?? text, await ReadAsync(Serving(text), Address("1")));
    }

    [Fact]
    public async Task A_file_of_a_Windows_editor_is_read_by_its_mark() =>
        Assert.Equal(
            "530 é",
            await ReadAsync(
                new Edge(_ => new HttpResponseMessage
                {
                    Content = new ByteArrayContent([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("530 é")])
                }), Address("1")));

    [Theory]
    [InlineData(201)]
    [InlineData(302)]
    [InlineData(404)]
    public async Task Another_status_than_200_is_no_file(int status) =>
        Assert.Equal(
            "!FileUnreadable",
            await ReadAsync(
                new Edge(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("x") }), Address("1")));

    [Fact]
    public async Task The_address_for_downloads_comes_before_the_other_and_gets_the_token()
    {
        var edge = Serving("x");
        await ReadAsync(
            edge, new { url_private_download = "https://files.slack.com/down", url_private = "https://files.slack.com/private" });
        Assert.Equal("GET https://files.slack.com/down | Bearer xoxb-1 |  | ", Assert.Single(edge.Requests));
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"missing_scope"}""", "!FileScope")]
    [InlineData("""{"ok":false,"error":"file_not_found"}""", "!FileUnreadable")]
    [InlineData("""{"ok":true}""", "!FileUnreadable")]
    [InlineData("""{"ok":true,"file":{"url_private":"https://files.slack.com/1"}}""", "text")]
    public async Task A_file_that_has_to_be_asked_for_says_why_it_cannot_be_had(string info, string expected)
    {
        var edge = new Edge(request =>
            new HttpResponseMessage { Content = new StringContent(request.Method == HttpMethod.Post ? info : "text") });
        Assert.Equal(
            expected, await ReadAsync(edge, new { id = "F1", file_access = "check_file_info", url_private = "https://files.slack.com/0" }));
        Assert.Equal(
            "POST https://slack.com/api/files.info | Bearer xoxb-1 | application/x-www-form-urlencoded | file=F1", edge.Requests[0]);
    }

    [Fact]
    public async Task Connections_that_break_are_told_by_their_kind()
    {
        Assert.Equal("!FileUnreadable", await ReadAsync(new Edge(_ => throw new HttpRequestException()), Address("1")));
        Assert.Equal("!FileUnreadable", await ReadAsync(new Edge(_ => throw new IOException()), Address("1")));
        Assert.Equal("!FileUnreadable", await ReadAsync(new Edge(_ => throw new InvalidDataException()), Address("1")));
        Assert.Equal(
            ["HttpRequestException", "IOException", "InvalidDataException"],
            log.All.Split('\n').Select(line => line.Trim()["Warning Slack file download did not succeed: ".Length..]));
    }

    private static object Address(string name) => new { size = 1, url_private = $"https://files.slack.com/{name}" };

    /// <summary>One text a file, by its number; null is 404.</summary>
    private static Edge Serving(params string?[] texts) => new(request =>
        texts[Math.Max(0, (int.TryParse(request.RequestUri!.AbsolutePath[1..], out var number) ? number : 1) - 1)] is { } text
            ? new HttpResponseMessage { Content = new StringContent(text) }
            : new HttpResponseMessage(HttpStatusCode.NotFound));

    /// <summary>The text, or behind an exclamation mark why there is none.</summary>
    private async Task<string> ReadAsync(Edge edge, params object[] files)
    {
        var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        var options = Edge.Options();
        var reader = new SlackFiles(
            edge, new SlackApi(edge, options, clock, new Logger<SlackApi>(LoggerFactory.Create(_ => { }))), new SlackHosts(options), clock,
            new Logger<SlackFiles>(logs));
        return await reader.ReadAsync(files.Select(file => JsonSerializer.SerializeToElement(file)), "xoxb-1") switch
        {
            FileText.Read read => read.Text,
            FileText.Failed failed => $"!{failed.Notice}",
            _ => throw new InvalidOperationException(),
        };
    }
}
