using System.Net;

namespace GssBot.Bot.Tests.Web;

/// <summary>The statistics of a public page, and all that may ever stand below them, are for this machine.</summary>
public sealed class StatsGateTests
{
    [Theory]
    [InlineData("/stats", HttpStatusCode.Forbidden)]
    [InlineData("/stats/", HttpStatusCode.Forbidden)]
    [InlineData("/STATS", HttpStatusCode.Forbidden)]
    [InlineData("/stats/week", HttpStatusCode.Forbidden)]
    [InlineData("/Stats/Week/", HttpStatusCode.Forbidden)]
    [InlineData("/statsweek", HttpStatusCode.NotFound)]
    [InlineData("/x/stats", HttpStatusCode.NotFound)]
    public async Task A_stranger_gets_no_statistics(string path, HttpStatusCode status)
    {
        await using var bench = await WebBench.StartAsync(("Web:Public", "true"), ("Web:AllowedHosts", "gss.example.org"));
        using var answer = await bench.SendAsync(HttpMethod.Get, path, null, ("Host", "gss.example.org"));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(
            status == HttpStatusCode.Forbidden,
            (await answer.Content.ReadAsStringAsync()).Contains("statistics", StringComparison.Ordinal));
    }
}
