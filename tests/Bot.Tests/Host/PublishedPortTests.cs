using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using GssBot.Tests;

namespace GssBot.Bot.Tests.Host;

/// <summary>
/// The program behind a published port: the caller's address is not a loopback one, and the port in the browser is another.
/// </summary>
public sealed class PublishedPortTests
{
    /// <summary>What the documents tell to set, read out of them.</summary>
    private static readonly (string Name, string Value)[] Documented =
    [
        ("ASPNETCORE_URLS", "http://+:0"),
        .. Settings(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "operating.md")), "docker run")
    ];

    [Fact]
    public async Task The_documented_container_answers_through_a_published_port()
    {
        using var bot = await BotProgram.ServeAsync(Documented);
        foreach (var host in new[] { "127.0.0.1:3978", "localhost:3978", "localhost:8080" })
        {
            Assert.Equal((host, HttpStatusCode.OK), (host, (await GetAsync(bot.Port, host)).Status));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(bot.Port, "evil.example")).Status);
        Assert.Contains(
            bot.Said, line => line.Contains("for everyone who comes by the name 127.0.0.1, localhost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_those_settings_the_answer_names_them()
    {
        using var bot = await BotProgram.ServeAsync(("ASPNETCORE_URLS", "http://+:0"));
        var (status, body) = await GetAsync(bot.Port, "127.0.0.1:3978");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Web__Public=true with Web__AllowedHosts=", body, StringComparison.Ordinal);
        Assert.Contains(bot.Said, line => line.Contains("this machine only, not from outside a container", StringComparison.Ordinal));
    }

    [Fact]
    public void The_compose_file_has_the_same_settings() =>
        Assert.Equal(
            Documented.Skip(1).Order(),
            File.ReadLines(Path.Combine(Checkout.Root, "manifests", "deploy", "compose.yaml"))
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("Web__", StringComparison.Ordinal))
                .Select(line => line.Split(": ")).Select(pair => (pair[0], pair[1].Trim('"'))).Order());

    private static IEnumerable<(string Name, string Value)> Settings(string text, string command) =>
        System.Text.RegularExpressions.Regex
            .Matches(text.Split('\n').First(line => line.Contains(command, StringComparison.Ordinal)), @"-e (\w+)=(\S+)")
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(int port, string host)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{OwnAddress()}:{port}/") { Headers = { Host = host } };
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An address of this machine that is no loopback one; a connection to it comes from it.</summary>
    private static IPAddress OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .First(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
}
