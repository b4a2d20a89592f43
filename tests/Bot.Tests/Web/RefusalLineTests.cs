using GssBot.Bot.Web;

namespace GssBot.Bot.Tests.Web;

/// <summary>What is said for a status, by the path that was asked: each path has its own limits and its own type.</summary>
public sealed class RefusalLineTests
{
    [Theory]
    [InlineData(413, "/api/scan", "1 GiB", "1 MiB")]
    [InlineData(413, "/api/explain", "1 MiB", "1 GiB")]
    [InlineData(413, "/", "1 MiB", "1 GiB")]
    [InlineData(415, "/api/scan", "application/octet-stream", "application/json")]
    [InlineData(415, "/api/explain", "application/json", "x-www-form-urlencoded")]
    [InlineData(415, "/", "application/x-www-form-urlencoded", "application/json")]
    [InlineData(404, "/nothing", "/openapi/v1.json", "POST")]
    [InlineData(405, "/api/scan", "POST for /api/explain and /api/scan", "fault")]
    [InlineData(429, "/api/explain", "Web__PerMinute", "fault")]
    [InlineData(500, "/", "a fault of this program", "cannot be read")]
    [InlineData(503, "/api/scan", "a fault of this program", "cannot be read")]
    [InlineData(400, "/api/explain", "the request cannot be read", "fault")]
    [InlineData(499, "/", "the request cannot be read", "fault")]
    public void A_status_is_told_with_what_that_path_takes(int status, string path, string said, string unsaid)
    {
        var line = Refusal.LineFor(status, path);
        Assert.StartsWith($"{status}: ", line, StringComparison.Ordinal);
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fixed_refusal_begins_with_its_status() => Assert.All(
        [
            Refusal.Off, Refusal.OtherListener, Refusal.NoEndpointHere, Refusal.Elsewhere, Refusal.Forwarded, Refusal.WrongHost,
            Refusal.NotAllowedHost, Refusal.StaysHere, Refusal.OtherSite, Refusal.Options
        ],
        refusal => Assert.StartsWith($"{refusal.Status}: ", refusal.Line, StringComparison.Ordinal));
}
