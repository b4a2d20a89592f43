using System.Net;
using System.Net.Http.Json;
using System.Text;
using GssBot.Bot.Settings;
using GssBot.Bot.Web;
using Microsoft.Extensions.Configuration;

namespace GssBot.Bot.Tests.Web;

public sealed class WebGateTests
{
    [Fact]
    public async Task Somebody_at_this_machine_gets_the_page()
    {
        await using var bench = await WebBench.StartAsync();
        using var page = await bench.SendAsync(HttpMethod.Get, "/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.StartsWith("default-src 'none'; ", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Host", "127.0.0.1:1")]
    [InlineData("Host", "localhost")]
    [InlineData("Forwarded", "for=192.0.2.1")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("x-forwarded-anything", "")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Caller_who_is_not_plainly_local_is_refused(string header, string value)
    {
        await using var bench = await WebBench.StartAsync();
        foreach (var path in new[] { "/", "/stats", "/STATS/", "/openapi/v1.json", "/assets/page.css", "/no/such/path" })
        {
            using var answer = await bench.SendAsync(HttpMethod.Get, path, null, (header, value));
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Other_sites_page_cannot_post(string header, string value)
    {
        await using var bench = await WebBench.StartAsync();
        using var answer =
            await bench.SendAsync(HttpMethod.Post, "/api/explain", JsonContent.Create(new { text = "851968" }), (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, pair => pair.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Own_page_can_post()
    {
        await using var bench = await WebBench.StartAsync();
        var origin = bench.Address.GetLeftPart(UriPartial.Authority);
        using var answer = await bench.SendAsync(
            HttpMethod.Post,
            "/api/explain",
            JsonContent.Create(new { text = "851968" }),
            ("Origin", origin),
            ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/explain")]
    [InlineData("/api/scan")]
    public async Task Options_is_405_and_grants_nothing(string path)
    {
        await using var bench = await WebBench.StartAsync();
        using var answer = await bench.SendAsync(HttpMethod.Options, path, null, ("Access-Control-Request-Method", "POST"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, pair => pair.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/api/explain", "text/plain")]
    [InlineData("/api/explain", "application/x-www-form-urlencoded")]
    [InlineData("/api/scan", "text/plain")]
    [InlineData("/api/scan", "application/json")]
    [InlineData("/", "application/json")]
    public async Task Body_of_another_type_is_415(string path, string type)
    {
        await using var bench = await WebBench.StartAsync();
        using var answer = await bench.SendAsync(HttpMethod.Post, path, new StringContent("{}", Encoding.UTF8, type));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("Slack:SigningSecret")]
    [InlineData("Teams:AppId")]
    public async Task With_an_endpoint_the_web_surface_is_gone_and_health_stays(string endpoint)
    {
        await using var bench = await WebBench.StartAsync((endpoint, "0123"));
        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync(HttpMethod.Get, "/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync(HttpMethod.Options, "/api/explain")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bench.SendAsync(HttpMethod.Post, "/slack/events")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bench.SendAsync(HttpMethod.Get, "/healthz")).StatusCode);
    }

    [Fact]
    public async Task Listener_of_its_own_serves_the_page_and_no_endpoint()
    {
        var own = $"http://127.0.0.1:{WebBench.FreePort()}/";
        await using var bench = await WebBench.StartAsync(("Slack:SigningSecret", "0123"), ("Web:Urls", own));
        Assert.Equal(HttpStatusCode.OK, (await bench.SendAsync(HttpMethod.Get, own)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync(HttpMethod.Post, own + "Slack/Events/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bench.SendAsync(HttpMethod.Get, own + "healthz")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync(HttpMethod.Get, "/")).StatusCode);
    }

    [Fact]
    public async Task Public_page_answers_to_its_names_only_and_keeps_the_statistics_local()
    {
        await using var bench =
            await WebBench.StartAsync(("Web:Public", "true"), ("Web:AllowedHosts", "gss.example.org, help.example.org"));
        Assert.Equal(
            HttpStatusCode.OK,
            (await bench.SendAsync(HttpMethod.Get, "/", null, ("Host", "gss.example.org"), ("X-Forwarded-For", "192.0.2.1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.SendAsync(HttpMethod.Get, "/", null, ("Host", "evil.example"))).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden, (await bench.SendAsync(HttpMethod.Get, "/stats", null, ("Host", "gss.example.org"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bench.SendAsync(HttpMethod.Get, "/stats")).StatusCode);
    }

    [Fact]
    public async Task Public_page_limits_its_questions()
    {
        await using var bench =
            await WebBench.StartAsync(("Web:Public", "true"), ("Web:AllowedHosts", "gss.example.org"), ("Web:PerMinute", "2"));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            statuses.Add(
                (await bench.SendAsync(
                    HttpMethod.Post, "/api/explain", JsonContent.Create(new { text = "x" }), ("Host", "gss.example.org"))).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Stranger_gets_the_status_of_health_and_no_detail()
    {
        await using var bench = await WebBench.StartAsync();
        foreach (var path in new[] { "/healthz", "/readyz" })
        {
            using var strange = await bench.SendAsync(HttpMethod.Get, path, null, ("Host", "gss.example.org"));
            using var local = await bench.SendAsync(HttpMethod.Get, path);
            Assert.Equal((HttpStatusCode.OK, ""), (strange.StatusCode, await strange.Content.ReadAsStringAsync()));
            Assert.Contains("\"status\"", await local.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_program_that_is_stopping_is_not_ready_and_lives()
    {
        await using var bench = await WebBench.StartAsync();
        using var before = await bench.SendAsync(HttpMethod.Get, "/readyz");
        bench.BeginStop();
        using var after = await bench.SendAsync(HttpMethod.Get, "/readyz");
        using var alive = await bench.SendAsync(HttpMethod.Get, "/healthz");
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK),
            (before.StatusCode, after.StatusCode, alive.StatusCode));
        Assert.Contains("\"stopping\"", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Web:Public", "true", "Web__AllowedHosts is missing")]
    [InlineData("Web:Public", "yes", "Web__Public must be true or false")]
    [InlineData("Web:Urls", "3979", "Web__Urls must be addresses")]
    [InlineData("Web:PerMinute", "-1", "Web__PerMinute must be a whole number from 0 to ")]
    [InlineData("Web:AllowedHosts", "http://x.example/", "Web__AllowedHosts must be host names")]
    [InlineData("Web:AllowedHosts", "*", "Web__AllowedHosts must be host names")]
    public void Wrong_setting_is_named(string name, string value, string problem)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        Assert.StartsWith(
            problem,
            Assert.Throws<SettingsException>(() => WebSettings.Read(configuration, hasEndpoint: false)).Message,
            StringComparison.Ordinal);
    }
}
