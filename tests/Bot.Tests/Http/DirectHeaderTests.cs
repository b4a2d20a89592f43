using System.Net;
using GssBot.Bot.Http;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Http;

public sealed class DirectHeaderTests
{
    private const string Direct =
        """
        Accept Accept-Charset Accept-Encoding Accept-Language Access-Control-Request-Headers Access-Control-Request-Method
        Access-Control-Request-Private-Network Authorization Cache-Control Connection Content-Encoding Content-Length
        Content-Type Cookie Date DNT Expect Host HTTP2-Settings If-Match If-Modified-Since If-None-Match If-Range
        If-Unmodified-Since Keep-Alive Origin Pragma Priority Purpose Range Referer Save-Data TE Trailer Transfer-Encoding
        Upgrade Upgrade-Insecure-Requests User-Agent X-Requested-With X-Ms-Agents-Playground Sec-Fetch-Site SEC-CH-UA
        """;

    [Fact]
    public void What_a_browser_or_a_command_line_client_sends_of_itself_makes_no_stranger() =>
        Assert.All(
            Direct.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), header => Assert.Equal(CallerFault.None, Fault(header)));

    [Theory]
    [InlineData("X-Real-IP")]
    [InlineData("CF-Connecting-IP")]
    [InlineData("Security")]
    [InlineData("X-Sec-Fetch-Site")]
    public void Any_other_header_does(string header) => Assert.Equal(CallerFault.Forwarded, Fault(header));

    private static CallerFault Fault(string header)
    {
        var context = new DefaultHttpContext();
        (context.Connection.RemoteIpAddress, context.Connection.LocalIpAddress, context.Connection.LocalPort) =
            (IPAddress.IPv6Loopback, IPAddress.IPv6Loopback, 3978);
        (context.Request.Host, context.Request.Protocol) = (new HostString("[::1]:3978"), "HTTP/1.1");
        context.Request.Headers[header] = header == "Host" ? "[::1]:3978" : "1";
        return LocalCaller.FaultOf(context);
    }
}
