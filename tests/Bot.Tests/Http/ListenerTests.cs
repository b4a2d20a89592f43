using System.Net;
using System.Net.Sockets;
using GssBot.Bot.Http;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Http;

/// <summary>Where the program listens, what a connection may cost, and who is at this machine.</summary>
public sealed class ListenerTests
{
    [Fact]
    public void A_strangers_connection_has_its_limits()
    {
        var server = new Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions();
        ServerLimits.Set(server);
        var limits = server.Limits;
        Assert.False(server.AddServerHeader);
        Assert.Equal(
            (10_000L, 0L, 32L * 1024, 2L * 1024 * 1024, TimeSpan.FromSeconds(15)),
            (
                limits.MaxConcurrentConnections,
                limits.MaxConcurrentUpgradedConnections,
                limits.MaxRequestBufferSize,
                limits.MaxRequestBodySize,
                limits.RequestHeadersTimeout));
        Assert.Equal(
            (4096d, TimeSpan.FromSeconds(5)), (limits.MinRequestBodyDataRate!.BytesPerSecond, limits.MinRequestBodyDataRate.GracePeriod));
        var sockets = new Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets.SocketTransportOptions();
        ServerLimits.Set(sockets);
        Assert.Equal(32 * 1024, sockets.MaxReadBufferSize);
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(408, null)]
    [InlineData(503, "1")]
    public void A_refused_body_ends_the_connection_and_one_that_may_come_again_says_when(int status, string? retry)
    {
        var response = new DefaultHttpContext { Response = { StatusCode = status } }.Response;
        response.EndConnection();
        Assert.Equal(("close", retry), (response.Headers.Connection.ToString(), response.Headers.RetryAfter.FirstOrDefault()));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", null)]
    [InlineData("https://localhost:0", null)]
    [InlineData("http://unix:/run/gssbot.sock", null)]
    [InlineData("htp://127.0.0.1:0", "must be an address such as http://127.0.0.1:3978")]
    [InlineData("nonsense", "must be an address such as http://127.0.0.1:3978")]
    [InlineData("http://127.0.0.1:65536", "names a port that does not exist; the highest is 65535")]
    [InlineData("http://127.0.0.1:0/x", "must be an address without a path")]
    [InlineData("http://192.0.2.77:3979", "is no address of this machine")]
    public void An_address_to_listen_on_says_why_it_cannot_be_had(string url, string? fault) =>
        Assert.Equal(new Listener(url, fault), Listener.Of(url));

    [Fact]
    public void A_port_that_another_program_has_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        Assert.Equal(new Listener(url, "is an address already in use: another program listens there", IsTaken: true), Listener.Of(url));
        Assert.True(Listener.Of(url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)).IsTaken);
        Assert.True(Listener.Of(url.Replace("127.0.0.1", "*", StringComparison.Ordinal)).IsTaken);
        other.Stop();
        Assert.Null(Listener.Of(url).Fault);
        Assert.Null(Listener.Of(url.Replace("127.0.0.1", "+", StringComparison.Ordinal)).Fault);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", true, false)]
    [InlineData("http://127.8.8.8:1", true, false)]
    [InlineData("http://[::1]:1", true, false)]
    [InlineData("http://LOCALHOST:1", true, false)]
    [InlineData("http://unix:/run/x", true, false)]
    [InlineData("http://0.0.0.0:1", false, true)]
    [InlineData("http://[::]:1", false, true)]
    [InlineData("http://+:1", false, true)]
    [InlineData("http://*:1", false, true)]
    [InlineData("http://gss.example.org:1", false, true)]
    [InlineData("http://192.0.2.1:1", false, false)]
    [InlineData("nonsense", false, false)]
    public void An_address_reaches_this_machine_or_stands_for_every_one_of_it(string url, bool loopback, bool everywhere) =>
        Assert.Equal((loopback, everywhere), (new Listener(url, null).IsLoopback, new Listener(url, null).IsEverywhere));

    [Theory]
    [InlineData(80, false, "localhost", true)]
    [InlineData(443, false, "localhost", false)]
    [InlineData(443, true, "localhost", true)]
    [InlineData(80, true, "localhost", false)]
    [InlineData(3978, false, "localhost", false)]
    [InlineData(80, false, "localhost:80", true)]
    [InlineData(80, false, "gss.example.org", false)]
    public void The_port_may_be_left_out_where_it_is_the_schemes_own(int port, bool https, string host, bool local)
    {
        var context = new DefaultHttpContext();
        (context.Connection.RemoteIpAddress, context.Connection.LocalIpAddress, context.Connection.LocalPort) =
            (IPAddress.Loopback, IPAddress.Loopback, port);
        (context.Request.IsHttps, context.Request.Host, context.Request.Protocol) = (https, new HostString(host), "HTTP/1.1");
        Assert.Equal(local ? CallerFault.None : CallerFault.Host, LocalCaller.FaultOf(context));
        context.Request.Protocol = "HTTP/1.0";
        Assert.Equal(CallerFault.Forwarded, LocalCaller.FaultOf(context));
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        Assert.Equal(CallerFault.Elsewhere, LocalCaller.FaultOf(context));
    }
}
