using System.Net;
using GssBot.Tests.Slack;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackCommandTests : IAsyncLifetime
{
    private SlackBench bench = null!;

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task An_error_is_answered_in_the_request_for_its_user_alone()
    {
        var reply = await bench.SendAsync(SlackRequests.Command("530-globus: Invalid CRL: The available CRL has expired"));

        Assert.Equal((HttpStatusCode.OK, "application/json"), (reply.Status, reply.ContentType));
        Assert.Equal("ephemeral", reply.Json.GetProperty("response_type").GetString());
        Assert.Contains("revocation list", reply.Json.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(BlockKitLimits.Broken(reply.Json));
    }

    [Fact]
    public async Task A_bare_number_is_decoded()
    {
        var reply = await bench.SendAsync(SlackRequests.Command(" 851968 "));

        Assert.Contains("GSS_S_FAILURE (13)", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("help")]
    [InlineData("  HELP ")]
    [InlineData("good morning")]
    public async Task What_is_no_error_gets_one_help_message(string text)
    {
        var reply = await bench.SendAsync(SlackRequests.Command(text));

        Assert.Equal("ephemeral", reply.Json.GetProperty("response_type").GetString());
        Assert.Contains("More actions", reply.Json.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_error_is_said_to_be_unknown()
    {
        var reply = await bench.SendAsync(SlackRequests.Command("599 something failed"));

        Assert.Contains("I do not know this error", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_eleventh_question_within_a_minute_is_asked_to_wait()
    {
        for (var question = 0; question < 10; question++)
        {
            Assert.Contains("GSS_S_FAILURE", (await bench.SendAsync(SlackRequests.Command("851968"))).Body, StringComparison.Ordinal);
        }

        Assert.Contains("wait a minute", (await bench.SendAsync(SlackRequests.Command("851968"))).Body, StringComparison.Ordinal);
        Assert.Contains(
            "GSS_S_FAILURE", (await bench.SendAsync(SlackRequests.Command("851968", user: "U3"))).Body, StringComparison.Ordinal);
        bench.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Contains("GSS_S_FAILURE", (await bench.SendAsync(SlackRequests.Command("851968"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_pasted_is_never_logged()
    {
        await bench.SendAsync(SlackRequests.Command("canary-7f3a CRL /home/jane"));
        await bench.SendAsync(SlackRequests.Command("canary-7f3a <!channel> \ud83d\ude00 \\ud800"));

        Assert.DoesNotContain("canary-7f3a", bench.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_read_like_ten()
    {
        var reply = await bench.SendAsync(SlackRequests.Command(new string('x', 10_000) + " CRL"));

        Assert.Contains("revocation list", reply.Body, StringComparison.Ordinal);
    }
}
