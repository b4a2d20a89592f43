using System.Net.Http.Json;
using System.Text;
using GssBot.Bot.Web;

namespace GssBot.Bot.Tests.Web;

/// <summary>Somebody who is refused is told by which rule, and which setting opens it.</summary>
public sealed class RefusalTests
{
    private const string Marker = "x9y8z7";

    [Theory]
    [InlineData("Host", $"{Marker}.example", 403, "Web__AllowedHosts=localhost:8080")]
    [InlineData("Host", "localhost:1", 403, "Web__AllowedHosts=localhost:8080")]
    [InlineData("X-Forwarded-For", Marker, 403, "Web__Public=true")]
    public async Task Somebody_who_is_not_plainly_local_learns_the_rule(string header, string value, int status, string said)
    {
        await using var bench = await WebBench.StartAsync();
        await ToldAsync(await bench.SendAsync(HttpMethod.Get, "/", null, (header, value)), status, said);
    }

    [Fact]
    public async Task Another_sites_page_learns_the_rule()
    {
        await using var bench = await WebBench.StartAsync();
        await ToldAsync(
            await bench.SendAsync(
                HttpMethod.Post,
                "/api/explain",
                JsonContent.Create(new { text = Marker }),
                ("Origin", $"https://{Marker}.example")), 403, "Origin");
        await ToldAsync(await bench.SendAsync(HttpMethod.Options, "/api/explain"), 405, "OPTIONS");
    }

    [Theory]
    [InlineData("/api/explain", "application/x-www-form-urlencoded", "Content-Type: application/json")]
    [InlineData("/api/scan", "text/plain", "Content-Type: application/octet-stream")]
    [InlineData("/", "text/plain", "Content-Type: application/x-www-form-urlencoded")]
    public async Task A_body_of_another_type_learns_which_one_is_wanted(string path, string type, string said)
    {
        await using var bench = await WebBench.StartAsync();
        await ToldAsync(await bench.SendAsync(HttpMethod.Post, path, new StringContent(Marker, Encoding.UTF8, type)), 415, said);
    }

    [Fact]
    public async Task Wrong_paths_methods_and_sizes_are_answered_in_words()
    {
        await using var bench = await WebBench.StartAsync();
        await ToldAsync(await bench.SendAsync(HttpMethod.Get, $"/{Marker}"), 404, "/api/explain");
        await ToldAsync(await bench.SendAsync(HttpMethod.Get, "/api/explain"), 405, "POST");
        await ToldAsync(
            await bench.SendAsync(
                HttpMethod.Post,
                "/api/explain",
                new StringContent(new string('x', ExplainEndpoint.MaxBody + 1), Encoding.UTF8, "application/json")), 413, "gssbot scan");
    }

    [Fact]
    public async Task A_page_that_is_off_says_which_setting_brings_it_back()
    {
        await using var bench = await WebBench.StartAsync(("Slack:SigningSecret", "0123"));
        await ToldAsync(await bench.SendAsync(HttpMethod.Get, "/"), 404, "Web__Urls");
    }

    [Fact]
    public async Task Listeners_of_their_own_say_what_they_are_for()
    {
        var own = $"http://127.0.0.1:{WebBench.FreePort()}/";
        await using var bench = await WebBench.StartAsync(("Slack:SigningSecret", "0123"), ("Web:Urls", own));
        await ToldAsync(await bench.SendAsync(HttpMethod.Get, "/"), 404, "Web__Urls");
        await ToldAsync(await bench.SendAsync(HttpMethod.Post, own + "slack/events"), 404, "ASPNETCORE_URLS");
    }

    [Fact]
    public async Task A_public_page_names_its_rules()
    {
        await using var bench =
            await WebBench.StartAsync(("Web:Public", "true"), ("Web:AllowedHosts", "gss.example.org"), ("Web:PerMinute", "1"));
        await ToldAsync(await bench.SendAsync(HttpMethod.Get, "/", null, ("Host", $"{Marker}.example")), 403, "Web__AllowedHosts");
        await ToldAsync(await bench.SendAsync(HttpMethod.Get, "/stats", null, ("Host", "gss.example.org")), 403, "statistics");
        (await bench.SendAsync(HttpMethod.Post, "/api/explain", JsonContent.Create(new { text = "x" }), ("Host", "gss.example.org")))
            .Dispose();
        using var third =
            await bench.SendAsync(HttpMethod.Post, "/api/explain", JsonContent.Create(new { text = "x" }), ("Host", "gss.example.org"));
        Assert.Equal(TimeSpan.FromSeconds(60), third.Headers.RetryAfter?.Delta);
        await ToldAsync(third, 429, "Web__PerMinute");
    }

    [Theory]
    [InlineData("localhost:8080", "localhost:8080", 200)]
    [InlineData("localhost:8080", "localhost:8081", 403)]
    [InlineData("localhost", "localhost:8080", 200)]
    [InlineData("127.0.0.1:8080", "localhost:8080", 403)]
    public async Task A_tunnel_to_this_machine_is_let_in_by_its_name_and_port(string allowed, string host, int status)
    {
        await using var bench = await WebBench.StartAsync(("Web:AllowedHosts", allowed));
        using var answer = await bench.SendAsync(HttpMethod.Get, "/", null, ("Host", host));
        using var rebound = await bench.SendAsync(HttpMethod.Get, "/", null, ("Host", "evil.example"));
        using var passedOn = await bench.SendAsync(HttpMethod.Get, "/", null, ("Host", host), ("Via", "1.1 proxy"));
        Assert.Equal((status, 403, 403), ((int)answer.StatusCode, (int)rebound.StatusCode, (int)passedOn.StatusCode));
    }

    private static async Task ToldAsync(HttpResponseMessage answer, int status, string said)
    {
        using var response = answer;
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal((status, "text/plain"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(said, Assert.Single(body.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.StartsWith($"{status}: ", body, StringComparison.Ordinal);
        Assert.DoesNotContain(Marker, body, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.DoesNotContain(response.Headers, pair => pair.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }
}
