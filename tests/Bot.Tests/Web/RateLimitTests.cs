using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GssBot.Bot.Web;

namespace GssBot.Bot.Tests.Web;

/// <summary>Who shares one count, and which of two limits holds.</summary>
public sealed class RateLimitTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    [InlineData("2001:db8:0:1::1", "2001:db9:0:1::1", false)]
    public void A_caller_is_an_address_or_a_network_of_64_bits(string one, string other, bool same) =>
        Assert.Equal(same, RateLimits.Caller(IPAddress.Parse(one)) == RateLimits.Caller(IPAddress.Parse(other)));

    [Fact]
    public void Callers_without_an_address_share_one_count() => Assert.Equal("unknown", RateLimits.Caller(null));

    [Theory]
    [InlineData("1", "OK TooManyRequests TooManyRequests")]
    [InlineData("2", "OK OK TooManyRequests")]
    [InlineData("120", "OK OK TooManyRequests")]
    [InlineData("0", "OK OK OK")]
    public async Task Scans_are_two_a_minute_or_as_few_as_questions(string perMinute, string statuses)
    {
        await using var bench =
            await WebBench.StartAsync(("Web:Public", "true"), ("Web:AllowedHosts", "gss.example.org"), ("Web:PerMinute", perMinute));
        Assert.Equal(statuses, await StatusesAsync(bench, "gss.example.org", 3));
    }

    [Fact]
    public async Task Somebody_at_this_machine_scans_as_often_as_he_likes()
    {
        await using var bench = await WebBench.StartAsync(("Web:PerMinute", "1"));
        Assert.Equal("OK OK OK OK", await StatusesAsync(bench, bench.Address.Authority, 4));
        using var question = await bench.SendAsync(HttpMethod.Post, "/api/explain", JsonContent.Create(new { text = "x" }));
        using var again = await bench.SendAsync(HttpMethod.Post, "/api/explain", JsonContent.Create(new { text = "x" }));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (question.StatusCode, again.StatusCode));
    }

    private static async Task<string> StatusesAsync(WebBench bench, string host, int times)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            var log =
                new ByteArrayContent("x"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
            using var answer = await bench.SendAsync(HttpMethod.Post, "/api/scan", log, ("Host", host));
            statuses.Add(answer.StatusCode);
        }

        return string.Join(' ', statuses);
    }
}
