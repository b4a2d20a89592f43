using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GssBot.Bot.Tests.Web;

/// <summary>Who counts as somebody at this machine: whoever speaks to it directly, and no proxy on anybody's behalf.</summary>
public sealed class LocalCallerTests : IAsyncLifetime
{
    private WebBench bench = null!;

    public static TheoryData<string> ProxyHeaders =>
    [
        "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "Client-IP",
        "True-Client-IP", "CF-Connecting-IP", "CF-Ray", "CDN-Loop", "Fastly-Client-IP", "Fastly-FF", "Akamai-Origin-Hop",
        "X-Akamai-Edgescape", "X-Original-For", "X-Original-URL", "X-Original-Host", "X-Envoy-External-Address",
        "X-Envoy-Expected-Rq-Timeout-Ms", "X-Request-ID", "X-Amzn-Trace-Id", "X-Azure-ClientIP", "X-ARR-LOG-ID", "X-ProxyUser-Ip",
        "WL-Proxy-Client-IP", "Proxy-Connection", "X-Appengine-User-IP", "Fly-Client-IP", "Max-Forwards", "Early-Data", "X-Varnish",
        "Surrogate-Capability", "X-A-Proxy-Of-Tomorrow",
    ];

    public async Task InitializeAsync() => bench = await WebBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory, MemberData(nameof(ProxyHeaders))]
    public async Task Header_that_no_program_at_this_machine_sends_makes_a_stranger(string header)
    {
        foreach (var path in new[] { "/", "/stats" })
        {
            using var answer = await bench.SendAsync(HttpMethod.Get, path, null, (header, "127.0.0.1"));
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Browser_is_no_stranger()
    {
        using var answer = await bench.SendAsync(
            HttpMethod.Get,
            "/",
            null,
            ("User-Agent", "Mozilla/5.0"), ("Accept", "text/html"), ("Accept-Language", "en"), ("Accept-Encoding", "gzip, br"),
            ("Connection", "keep-alive"), ("Upgrade-Insecure-Requests", "1"), ("Sec-Fetch-Dest", "document"),
            ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Site", "none"), ("Sec-Fetch-User", "?1"), ("sec-ch-ua", "\"Chromium\";v=\"140\""),
            ("sec-ch-ua-mobile", "?0"), ("sec-ch-ua-platform", "\"Linux\""), ("Sec-GPC", "1"), ("DNT", "1"), ("Cache-Control", "max-age=0"),
            ("Pragma", "no-cache"), ("If-None-Match", "\"x\""), ("Cookie", "a=b"), ("Priority", "u=0, i"),
            ("Referer", bench.Address.AbsoluteUri));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1:0{0}")]
    [InlineData("127.0.0.1:00{0}")]
    [InlineData("127.0.0.1.:{0}")]
    [InlineData("127.1:{0}")]
    [InlineData("localhost.:{0}")]
    public async Task Host_is_taken_as_it_is_spelled(string host)
    {
        using var answer = await bench.SendAsync(
            HttpMethod.Get, "/", null, ("Host", host.Replace("{0}", $"{bench.Address.Port}", StringComparison.Ordinal)));
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
    }

    [Theory]
    [InlineData("1.0", "403")]
    [InlineData("1.1", "200")]
    public async Task Old_protocol_of_a_bare_proxy_makes_a_stranger(string version, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, bench.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET / HTTP/{version}\r\nHost: 127.0.0.1:{bench.Address.Port}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {status} ", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/explain", "application/json; charset=utf-16")]
    [InlineData("/api/explain", "application/json; charset=iso-8859-1")]
    [InlineData("/", "application/x-www-form-urlencoded; charset=utf-16")]
    public async Task Text_in_another_charset_is_415(string path, string type)
    {
        var content = new StringContent("{\"text\":\"x\"}");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await bench.SendAsync(HttpMethod.Post, path, content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }
}
