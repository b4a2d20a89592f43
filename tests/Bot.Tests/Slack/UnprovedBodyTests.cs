using System.Globalization;
using GssBot.Bot.Slack.Events;
using GssBot.Bot.Tests.Http;
using Microsoft.Extensions.Primitives;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Anybody can send a body; only what could be Slack's is worth the memory.</summary>
public sealed class UnprovedBodyTests : IAsyncLifetime
{
    private static readonly string Plausible = "v0=" + new string('a', 64);
    private SlackBench bench = null!;

    /// <summary>Signature; seconds that the timestamp is away from now, or the header itself.</summary>
    public static TheoryData<string[], string[]> Refused => new()
    {
        { [], [] },
        { [Plausible], [] },
        { [], ["0"] },
        { [Plausible], ["301"] },
        { [Plausible], ["-301"] },
        { [Plausible], [""] },
        { [Plausible], ["now"] },
        { [Plausible], ["0", "0"] },
        { [Plausible, Plausible], ["0"] },
        { [Plausible + ","], ["0"] },
        { [Plausible[..^1]], ["0"] },
        { [Plausible.ToUpperInvariant()], ["0"] },
        { [Plausible.Replace("v0", "v1", StringComparison.Ordinal)], ["0"] },
        { [Plausible.Replace('a', 'g')], ["0"] },
        { [Plausible.Replace('a', 'A')], ["0"] },
        { ["v0="], ["0"] },
    };

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory, MemberData(nameof(Refused))]
    public async Task Without_plausible_headers_nothing_of_the_body_is_read(string[] signatures, string[] ages)
    {
        var (status, read) = await SendAsync(signatures, ages, length: 1000);

        Assert.Equal((401, false), (status, read));
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_long_is_not_read()
    {
        var (status, read) = await SendAsync([Plausible], ["0"], 1024 * 1024 + 1);

        Assert.Equal((413, false), (status, read));
    }

    [Fact]
    public async Task With_plausible_headers_the_body_is_read_and_judged()
    {
        var (status, read) = await SendAsync([Plausible], ["0"], length: null);

        Assert.Equal((401, true), (status, read));
    }

    private async Task<(int Status, bool Read)> SendAsync(string[] signatures, string[] ages, long? length)
    {
        var body = new UnreadBody();
        var answer = await bench.RawAsync(context =>
        {
            (context.Request.Method, context.Request.Path) = ("POST", "/slack/events");
            (context.Request.Body, context.Request.ContentLength, context.Request.ContentType) = (body, length, "application/json");
            context.Request.Headers[SlackSignature.SignatureHeader] = new StringValues(signatures);
            context.Request.Headers[SlackSignature.TimestampHeader] = new StringValues([.. ages.Select(Time)]);
        });
        return (answer.Response.StatusCode, body.WasRead);
    }

    private string Time(string age) => int.TryParse(age, CultureInfo.InvariantCulture, out var seconds)
        ? (bench.Clock.GetUtcNow().ToUnixTimeSeconds() - seconds).ToString(CultureInfo.InvariantCulture)
        : age;
}
