using System.Net;
using System.Net.Sockets;

namespace GssBot.Bot.Tests.Host;

/// <summary>The program itself, since what the framework logs of a failed start is settled in its own wiring.</summary>
public sealed class FailedStartTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS", "nonsense", "ASPNETCORE_URLS: nonsense must be an address")]
    [InlineData("ASPNETCORE_URLS", "htp://foo", "ASPNETCORE_URLS: htp://foo must be an address")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:99999", "ASPNETCORE_URLS: http://127.0.0.1:99999 names a port that does not exist")]
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.77:3978", "ASPNETCORE_URLS: http://192.0.2.77:3978 is no address of this machine")]
    [InlineData("ASPNETCORE_URLS", "https://127.0.0.1:0", "Unable to configure HTTPS endpoint.")]
    [InlineData("Logging__LogLevel__Default", "Loud", "Logging__LogLevel__Default must be Trace, ")]
    [InlineData("Cases__Directory", "/nonexistent", "Cases__Directory is no directory: /nonexistent")]
    [InlineData("Journal__Path", "/proc/nowhere/journal.jsonl", "Journal__Path: /proc/nowhere/pending cannot be written")]
    [InlineData("Limits__PerUserPerMinute", "abc", "Limits__PerUserPerMinute must be a whole number from 0 to ")]
    public async Task A_wrong_setting_ends_the_program_with_one_line_and_no_stack_trace(string name, string value, string fault)
    {
        var (status, output, errors) = await BotProgram.RunAsync([], (name, value));

        Assert.Equal(2, status);
        Assert.StartsWith($"GssBot cannot start: {fault}", Assert.Single(errors), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("try-it page", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (status, output, errors) =
            await BotProgram.RunAsync([], ("ASPNETCORE_URLS", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}"));

        Assert.Equal(2, status);
        Assert.Contains("address already in use", Assert.Single(errors), StringComparison.Ordinal);
        Assert.DoesNotContain("try-it page", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_are_told_at_once_and_no_secret_with_them()
    {
        var (status, _, errors) = await BotProgram.RunAsync([],
            ("Slack__BotToken", "xapp-12345"), ("Slack__Singingsecret", "12345"), ("Limits__PerChannelPerMinute", "-1"),
            ("Help__Url", "notaurl"), ("ASPNETCORE_URLS", "htp://foo"));

        Assert.Equal(2, status);
        Assert.All(
            [
                "Slack__BotToken must be a bot token",
                "Slack__SigningSecret (HTTP) or ",
                "Limits__PerChannelPerMinute must be",
                "Help__Url must be",
                "ASPNETCORE_URLS: ",
                "Slack__Singingsecret is no setting and has no effect: the nearest is Slack__SigningSecret"
            ],
            fault => Assert.Single(errors, line => line.StartsWith($"GssBot cannot start: {fault}", StringComparison.Ordinal)));
        Assert.DoesNotContain("12345", string.Concat(errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", 0, "Usage:")]
    [InlineData("--version", 0, "0.")]
    [InlineData("help", 2, "the nearest is --help")]
    [InlineData("docter", 2, "the nearest is doctor")]
    public async Task Words_of_the_command_line_are_answered_and_nothing_is_served(string word, int expected, string said)
    {
        var (status, output, errors) = await BotProgram.RunAsync([word]);

        Assert.Equal(expected, status);
        Assert.Contains(said, output + string.Concat(errors), StringComparison.Ordinal);
        Assert.DoesNotContain("try-it page", output, StringComparison.Ordinal);
    }
}
