using System.IO.Compression;
using GssBot.Bot.Web;
using Microsoft.AspNetCore.Http;
using static GssBot.Bot.Tests.Web.EndpointTests;

namespace GssBot.Bot.Tests.Web;

/// <summary>Logs that are sent to be scanned.</summary>
public sealed class ScanEndpointTests
{
    [Theory]
    [InlineData("text/html", 10, false, 415)]
    [InlineData("application/octet-stream", 10, false, 200)]
    [InlineData("application/octet-stream", 11, false, 413)]
    [InlineData("application/gzip", 10, true, 200)]
    [InlineData("application/gzip", 11, true, 413)]
    [InlineData("application/gzip", 10, false, 400)]
    [InlineData("application/octet-stream", 0, false, 200)]
    public async Task A_log_is_read_up_to_its_allowance_also_after_decompression(string type, int length, bool packed, int status) =>
        Assert.Equal(
            status,
            (await ScanAsync(
                type,
                packed ? Gzip(new byte[length]) : Enumerable.Repeat((byte)'x', length).ToArray(),
                ScanAllowance.Local with { MostBytes = 10 })).Status);

    [Fact]
    public async Task A_log_that_takes_too_long_or_comes_while_another_is_read_is_refused()
    {
        var (status, body) = await ScanAsync(
            "application/octet-stream", [1], ScanAllowance.Local with { Longest = TimeSpan.Zero, MostBytes = 7 * 1024 * 1024 });
        Assert.Equal(
            (413, "413: a log may have 7 MiB, also after decompression, and take 0 seconds; for more use: gssbot scan FILE\n"),
            (status, body));
        var few = ScanAllowance.Public();
        using var turn = few.Turns!.AttemptAcquire();
        Assert.Equal(
            (429, "429: a public page does one scan at a time: try again in 10 seconds\n"),
            await ScanAsync("application/octet-stream", [1], few));
    }

    [Theory]
    [InlineData(413, "413: a log may have 1024 MiB, also after decompression, and take 120 seconds; for more use: gssbot scan FILE\n")]
    [InlineData(408, "408: the body did not come as a whole\n")]
    public async Task A_log_that_the_server_refuses_to_read_is_told_by_its_status(int status, string body) =>
        Assert.Equal(
            (status, body),
            await ScanAsync("application/octet-stream", new Broken(new BadHttpRequestException("x", status)), ScanAllowance.Local));

    [Fact]
    public async Task A_log_that_breaks_off_is_400() =>
        Assert.Equal((400, ""), await ScanAsync("application/octet-stream", new Broken(new IOException()), ScanAllowance.Local));

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html", "text/html; charset=utf-8")]
    [InlineData("TEXT/HTML, */*", "text/html; charset=utf-8")]
    public async Task A_breakdown_is_JSON_unless_a_page_asks(string? accept, string type)
    {
        var context = Context("application/octet-stream", new MemoryStream([1]));
        context.Request.Headers.Accept = accept;
        Assert.Equal(
            (200, type), await TypedAsync(await ScanEndpoint.AnswerAsync(context, Shipped, TimeProvider.System, ScanAllowance.Local)));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static Task<(int Status, string Body)> ScanAsync(string type, byte[] body, ScanAllowance allowance) =>
        ScanAsync(type, new MemoryStream(body), allowance);

    private static async Task<(int Status, string Body)> ScanAsync(string type, Stream body, ScanAllowance allowance) =>
        await ToldAsync(await ScanEndpoint.AnswerAsync(Context(type, body), Shipped, TimeProvider.System, allowance));
}
