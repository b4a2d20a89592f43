using System.Net;
using GssBot.Bot.Http;
using GssBot.Bot.Web;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Web;

/// <summary>The headers of a page, whole: one more word in the policy is another policy.</summary>
public sealed class PageHeaderTests
{
    [Fact]
    public void A_page_has_these_headers_and_no_others()
    {
        var headers = new HeaderDictionary();
        PageHeaders.Set(headers);
        Assert.Equal(
            [
                "Cache-Control: no-store",
                "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
                    + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                "Cross-Origin-Opener-Policy: same-origin",
                "Cross-Origin-Resource-Policy: same-origin",
                "Referrer-Policy: same-origin",
                "X-Content-Type-Options: nosniff",
            ],
            headers.Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GET", "cross-site", "https://evil.example", true)]
    [InlineData("POST", "", "", true)]
    [InlineData("POST", "same-origin", "http://127.0.0.1:3978", true)]
    [InlineData("POST", "none", "", true)]
    [InlineData("POST", "same-site", "", false)]
    [InlineData("POST", "cross-site", "", false)]
    [InlineData("POST", "Same-Origin", "", false)]
    [InlineData("POST", "", "http://127.0.0.1:3979", false)]
    [InlineData("POST", "", "https://127.0.0.1:3978", false)]
    [InlineData("POST", "", "http://127.0.0.1", false)]
    [InlineData("POST", "", "http://127.0.0.1:39780", false)]
    [InlineData("POST", "", "http://127.0.0.1:3978.evil.example", false)]
    [InlineData("POST", "", "http://evil.127.0.0.1:3978", false)]
    [InlineData("POST", "", "null", false)]
    [InlineData("POST", "same-origin", "https://evil.example", false)]
    public void A_page_of_another_site_cannot_post(string method, string site, string origin, bool allowed)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = (method, "http", new HostString("127.0.0.1", 3978));
        context.Request.Headers["Sec-Fetch-Site"] = site;
        context.Request.Headers.Origin = origin;
        Assert.Equal(allowed, SameSite.Is(context.Request, behindProxy: false));
        Assert.Equal(allowed || origin == "https://127.0.0.1:3978", SameSite.Is(context.Request, behindProxy: true));
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:3978", "", true)]
    [InlineData("127.0.0.1", "localhost:3978", "", true)]
    [InlineData("::1", "[::1]:3978", "", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1:3978", "", true)]
    [InlineData("127.8.8.8", "LOCALHOST:3978", "", true)]
    [InlineData("192.0.2.7", "127.0.0.1:3978", "", false)]
    [InlineData("::ffff:192.0.2.7", "127.0.0.1:3978", "", false)]
    [InlineData(null, "127.0.0.1:3978", "", false)]
    [InlineData("127.0.0.1", "127.0.0.1", "", false)]
    [InlineData("127.0.0.1", "127.0.0.1:3979", "", false)]
    [InlineData("127.0.0.1", "127.0.0.2:3978", "", false)]
    [InlineData("127.0.0.1", "localhost.:3978", "", false)]
    [InlineData("127.0.0.1", "xlocalhost:3978", "", false)]
    [InlineData("127.0.0.1", "x.localhost:3978", "", false)]
    [InlineData("127.0.0.1", "localhost.evil.example:3978", "", false)]
    [InlineData("127.0.0.1", "gssbot.example.org:3978", "", false)]
    [InlineData("127.0.0.1", "127.0.0.1:3978", "Forwarded", false)]
    [InlineData("127.0.0.1", "127.0.0.1:3978", "forwarded", false)]
    [InlineData("127.0.0.1", "127.0.0.1:3978", "Via", false)]
    [InlineData("127.0.0.1", "127.0.0.1:3978", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "127.0.0.1:3978", "x-forwarded-host", false)]
    [InlineData("127.0.0.1", "127.0.0.1:3978", "X-Forwarded-Proto", false)]
    [InlineData("127.0.0.1", "127.0.0.1:3978", "X-Request-Id", false)]
    public void A_caller_is_local_when_everything_says_so(string? peer, string host, string header, bool local)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = peer is null ? null : IPAddress.Parse(peer);
        (context.Connection.LocalIpAddress, context.Connection.LocalPort) = (IPAddress.Loopback, 3978);
        context.Request.Host = new HostString(host);
        if (header.Length > 0)
        {
            context.Request.Headers[header] = "x";
        }

        Assert.Equal(local, LocalCaller.Is(context));
        context.Connection.LocalIpAddress = IPAddress.Parse("192.0.2.1");
        Assert.False(LocalCaller.Is(context));
    }
}
