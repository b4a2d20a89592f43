using System.Diagnostics;
using System.Net.Sockets;
using GssBot.Bot.Http;

namespace GssBot.Bot.Tests.Http;

/// <summary>What strangers send to an endpoint that is open to the world.</summary>
public sealed class GarbageTests : IAsyncLifetime
{
    private EndpointBench bench = null!;

    public async Task InitializeAsync() => bench = await EndpointBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "ZZ\r\nhello\r\n0\r\n\r\n", "HTTP/1.1 400 Bad Request")]
    [InlineData("Transfer-Encoding: chunked", "5\r\nhelloworld\r\n0\r\n\r\n", "HTTP/1.1 400 Bad Request")]
    [InlineData("Content-Length: 1000", "only this", "HTTP/1.1 408 Request Timeout")]
    [InlineData("Content-Length: 1048577", "", "HTTP/1.1 413 Payload Too Large")]
    [InlineData("Content-Length: 4", "none", "HTTP/1.1 401 Unauthorized")]
    public async Task Body_that_cannot_be_had_gets_its_status_and_one_short_line_in_the_log(string length, string body, string answer)
    {
        using var client = await bench.SendAsync(EndpointBench.Head(length), body);

        Assert.Equal(answer, await EndpointBench.AnswerAsync(client));
        var line = Assert.Single(bench.Log.All.Split('\n'), line => line.Contains("refused", StringComparison.Ordinal));
        Assert.True(line.Length < 100, line);
        Assert.DoesNotContain("   at ", bench.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sender_who_hangs_up_leaves_one_short_line()
    {
        using (var client = await bench.SendAsync(EndpointBench.Head("Content-Length: 1000"), "only this"))
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }

        using var signed = await bench.SendAsync(EndpointBench.Head("Content-Length: 11", "ssl_check=1"), "ssl_check=1");

        Assert.Equal("HTTP/1.1 200 OK", await EndpointBench.AnswerAsync(signed));
        Assert.DoesNotContain("   at ", bench.Log.All, StringComparison.Ordinal);
    }

    /// <summary>A small one of the storms that <c>bench/storm.py</c> makes.</summary>
    [Fact]
    public async Task Storm_of_slow_bodies_keeps_nobody_from_being_answered()
    {
        var head = EndpointBench.Head("Content-Length: 1000000");
        var storm = await Task.WhenAll(Enumerable.Range(0, BodyBudget.MostBodies + 100).Select(_ =>
            bench.SendAsync(head, new string('x', 20_000))));
        var begun = Stopwatch.GetTimestamp();
        using var signed = await bench.SendAsync(EndpointBench.Head("Content-Length: 11", "ssl_check=1"), "ssl_check=1");
        var answer = await EndpointBench.AnswerAsync(signed);
        var waited = Stopwatch.GetElapsedTime(begun);
        var answers = await Task.WhenAll(storm.Select(EndpointBench.AnswerAsync));
        foreach (var client in storm)
        {
            client.Dispose();
        }

        Assert.Equal("HTTP/1.1 200 OK", answer);
        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.InRange(answers.Count(line => line == "HTTP/1.1 503 Service Unavailable"), 100, 150);
        Assert.All(answers, line => Assert.Contains(line, new[] { "HTTP/1.1 503 Service Unavailable", "HTTP/1.1 408 Request Timeout" }));
    }
}
