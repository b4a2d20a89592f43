using System.Net;
using System.Net.Http.Headers;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Surfaces;

/// <summary>How the bot calls out, whoever is called.</summary>
public sealed class OutboundHttpTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Calls_follow_no_redirect_keep_no_cookie_and_unpack_what_is_packed()
    {
        using var handler = OutboundHttp.Handler();
        Assert.Equal(
            (false, false, DecompressionMethods.All, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2), 64),
            (
                handler.AllowAutoRedirect, handler.UseCookies, handler.AutomaticDecompression, handler.ConnectTimeout,
                handler.PooledConnectionLifetime, handler.MaxResponseHeadersLength));
    }

    [Fact]
    public void A_client_of_its_own_has_a_total_time_and_a_largest_answer()
    {
        using var client = OutboundHttp.Client(77, TimeSpan.FromSeconds(3));
        Assert.Equal((77, TimeSpan.FromSeconds(3)), (client.MaxResponseContentBufferSize, client.Timeout));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("0", 1)]
    [InlineData("1", 1)]
    [InlineData("7", 7)]
    [InlineData("1800", 1800)]
    [InlineData("1801", 1800)]
    [InlineData("Sun, 01 Mar 2026 12:01:00 GMT", 60)]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT", 1)]
    [InlineData("Mon, 02 Mar 2026 12:00:00 GMT", 1800)]
    public void A_wait_is_between_a_second_and_half_an_hour(string? asked, int? seconds)
    {
        using var response = new HttpResponseMessage();
        response.Headers.RetryAfter = asked is null ? null : RetryConditionHeaderValue.Parse(asked);
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, OutboundHttp.RetryAfter(response.Headers, Noon));
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ProxyTunnelError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public void What_never_left_may_be_sent_again(HttpRequestError error, bool never) =>
        Assert.Equal(never, OutboundHttp.NeverWritten(new HttpRequestException(error)));

    [Fact]
    public async Task No_address_is_logged()
    {
        var log = new LogLines();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddOutboundHttp()
            .AddOutboundHttp()
            .BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(OutboundHttp.ClientName);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://127.0.0.1:1/a-secret-path")));
        Assert.Equal("", log.All);
    }
}
