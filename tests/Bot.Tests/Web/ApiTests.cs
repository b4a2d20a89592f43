using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GssBot.Core.Rendering;

namespace GssBot.Bot.Tests.Web;

public sealed class ApiTests
{
    private const string Crl = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired";

    [Fact]
    public async Task Question_gets_the_answer_object()
    {
        await using var bench = await WebBench.StartAsync();
        using var answer = await bench.SendAsync(HttpMethod.Post, "/api/explain", Json($$"""{"text":"{{Crl}}"}"""));
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            (AnswerJson.Schema, "crl-expired-at-server"), (body.GetProperty("schema").GetString(), body.GetProperty("case").GetString()));
    }

    [Theory]
    [InlineData("", "not a JSON object")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("{\"text\":1}", "no \"text\" in it")]
    [InlineData("{\"text\":\"unfinished", "not a JSON object")]
    public async Task Body_that_is_no_question_is_400_in_one_line(string body, string problem)
    {
        await using var bench = await WebBench.StartAsync();
        using var answer = await bench.SendAsync(HttpMethod.Post, "/api/explain", Json(body));
        Assert.Equal((HttpStatusCode.BadRequest, problem + "\n"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"text\":\"\"}")]
    [InlineData("{\"text\":\"\\u0000\\u001b[2J\"}")]
    public async Task Strange_text_is_answered(string body)
    {
        await using var bench = await WebBench.StartAsync();
        using var answer = await bench.SendAsync(HttpMethod.Post, "/api/explain", Json(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task More_than_a_mebibyte_is_413(bool chunked)
    {
        await using var bench = await WebBench.StartAsync();
        using var body = Json($$"""{"text":"{{new string('x', 1024 * 1024)}}"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bench.Address, "/api/explain")) { Content = body };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        using var answer = await bench.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Log_gets_its_breakdown(bool packed)
    {
        await using var bench = await WebBench.StartAsync();
        var log = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat($"2026-03-01 12:00:00 ERROR {Crl}\n2026-03-01 12:00:01 INFO all is well\n", 50)));
        using var answer = await bench.SendAsync(
            HttpMethod.Post, "/api/scan", packed ? Body(Gzip(log), "application/gzip") : Body(log, "application/octet-stream"));
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(
            (100, 100, 50),
            (body.GetProperty("lines").GetInt32(), body.GetProperty("records").GetInt32(), body.GetProperty("failures").GetInt32()));
        Assert.Equal(
            ("crl-expired-at-server", 50),
            (body.GetProperty("groups")[0].GetProperty("case").GetString(), body.GetProperty("groups")[0].GetProperty("count").GetInt32()));
    }

    [Theory, InlineData(0, false), InlineData(8, true), InlineData(40, true)]
    public async Task Packed_log_says_whether_its_end_is_missing(int cut, bool truncated)
    {
        await using var bench = await WebBench.StartAsync();
        var log = Gzip(Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, 500).Select(number => $"2026-03-01 12:00:00 ERROR job {number} {Crl}\n"))));
        using var answer = await bench.SendAsync(HttpMethod.Post, "/api/scan", Body(log[..^cut], "application/gzip"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            truncated, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("truncated").GetBoolean());
    }

    [Fact]
    public async Task Page_that_asks_for_html_gets_the_breakdown_as_a_card()
    {
        await using var bench = await WebBench.StartAsync();
        var log = Encoding.UTF8.GetBytes($"2026-03-01 12:00:00 ERROR {Crl} <b>\n2026-03-01 12:00:09 <i>flux</i> failed\n");
        using var answer =
            await bench.SendAsync(HttpMethod.Post, "/api/scan", Body(log, "application/octet-stream"), ("Accept", "text/html"));
        var card = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("2 failures in 2 records (2 lines); 50 % of them explained", card, StringComparison.Ordinal);
        Assert.Contains("the server&#x27;s administrator", card, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", card, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_text_is_told_what_may_be_missing()
    {
        await using var bench = await WebBench.StartAsync();
        using var answer = await bench.SendAsync(HttpMethod.Post, "/api/explain", Json("""{"text":""}"""));
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("unknown", "Nothing arrived"), (body.GetProperty("kind").GetString(), body.GetProperty("title").GetString()));
        Assert.Contains("2>&1", body.GetProperty("ask")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_that_is_no_gzip_file_is_400()
    {
        await using var bench = await WebBench.StartAsync();
        using var answer =
            await bench.SendAsync(HttpMethod.Post, "/api/scan", Body([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "application/gzip"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Description_of_the_answer_names_the_keys_of_the_answer()
    {
        await using var bench = await WebBench.StartAsync();
        using var answer = await bench.SendAsync(HttpMethod.Post, "/api/explain", Json("""{"text":"851968"}"""));
        using var described = await bench.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        var document = JsonDocument.Parse(await described.Content.ReadAsStringAsync()).RootElement;
        var keys = document.GetProperty("components").GetProperty("schemas").GetProperty("Answer").GetProperty("required").EnumerateArray()
            .Select(key => key.GetString());
        Assert.Equal(
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.EnumerateObject().Select(property => property.Name),
            keys);
        Assert.Equal(["/api/explain", "/api/scan"], document.GetProperty("paths").EnumerateObject().Select(path => path.Name));
    }

    [Fact]
    public async Task Nothing_pasted_reaches_the_log()
    {
        await using var bench = await WebBench.StartAsync();
        const string canary = "canary-7f3a9";
        await bench.SendAsync(HttpMethod.Post, "/api/explain", Json($$"""{"text":"{{canary}} {{Crl}}"}"""));
        await bench.SendAsync(HttpMethod.Post, "/api/explain", Json($"broken {canary}"));
        await bench.SendAsync(HttpMethod.Post, "/", new FormUrlEncodedContent([new("text", $"{canary} {Crl}")]));
        await bench.SendAsync(HttpMethod.Post, "/api/scan", Body(Encoding.UTF8.GetBytes($"{canary} {Crl}"), "application/octet-stream"));
        Assert.Contains("/api/scan", bench.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(canary, bench.Log.All, StringComparison.Ordinal);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static ByteArrayContent Body(byte[] bytes, string type) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
