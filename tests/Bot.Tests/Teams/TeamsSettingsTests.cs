using System.Collections.Immutable;
using System.Net;
using GssBot.Bot.Settings;
using GssBot.Bot.Teams;
using GssBot.Bot.Teams.Settings;
using GssBot.CaseFiles;
using GssBot.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Teams;

public sealed class TeamsSettingsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["AppId"] = TestKeys.AppId,
        ["TenantId"] = TeamsBot.TenantId,
        ["ClientSecret"] = "s",
    };

    [Fact]
    public void Three_settings_are_enough()
    {
        var settings = Read(Good).Settings!;
        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", settings.OpenIdMetadata.AbsoluteUri);
        Assert.True(settings.Serves([TeamsBot.TenantId]));
        Assert.False(settings.Serves([TeamsBot.TenantId, "55555555-5555-5555-5555-555555555555"]));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/x/", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://u:p@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net./", false)]
    [InlineData("https://smba.trafficmanager.net/?x", false)]
    [InlineData("https://smba.trafficmanager.net/#x", false)]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Service_hosts_are_pinned_by_exact_name(string? serviceUrl, bool allowed) =>
        Assert.Equal(allowed, Read(Good).Settings!.ServiceHosts.Allow(serviceUrl));

    [Fact]
    public void The_government_cloud_has_its_own_names()
    {
        var settings = Read(new(Good) { ["Cloud"] = "usgov" }).Settings!;
        Assert.True(settings.ServiceHosts.Allow("https://smba.infra.dod.teams.microsoft.us/x/"));
        Assert.False(settings.ServiceHosts.Allow("https://smba.trafficmanager.net/emea/"));
        Assert.Equal("https://api.botframework.us", settings.Cloud.Issuer);
        Assert.Equal("login.botframework.azure.us", settings.OpenIdMetadata.Host);
    }

    [Theory]
    [InlineData("a.example,b.example")]
    [InlineData("a.example b.example")]
    public void Named_hosts_replace_the_usual_ones(string hosts)
    {
        var settings = Read(new(Good) { ["AllowedServiceHosts"] = hosts }).Settings!;
        Assert.True(settings.ServiceHosts.Allow("https://b.example/"));
        Assert.False(settings.ServiceHosts.Allow("https://smba.trafficmanager.net/"));
    }

    [Fact]
    public void A_star_serves_every_tenant() =>
        Assert.True(Read(new(Good) { ["AllowedTenants"] = "*" }).Settings!.Serves(["55555555-5555-5555-5555-555555555555"]));

    [Theory]
    [InlineData("AppId", null, "Teams__AppId is missing (Teams__TenantId is set)")]
    [InlineData("TenantId", null, "Teams__TenantId is missing")]
    [InlineData("ClientSecret", null, "Teams__ClientSecret is missing")]
    [InlineData("AppId", "abc", "Teams__AppId must be a GUID")]
    [InlineData("Credential", "certificate", "Teams__CertificatePath is missing")]
    [InlineData("Credential", "password", "Teams__Credential must be secret, certificate or managed-identity")]
    [InlineData("Cloud", "mars", "Teams__Cloud must be public or usgov")]
    [InlineData(
        "OpenIdMetadataUrl", "http://login.example/", "Teams__OpenIdMetadataUrl must be an https address (http on a loopback host only)")]
    [InlineData("ClientSecretFile", "/nowhere", "Teams__ClientSecret and Teams__ClientSecretFile are both set: give one")]
    [InlineData("AllowAnonymousOnLoopback", "yes", "Teams__AllowAnonymousOnLoopback must be true or false")]
    [InlineData("ClientSecretExpires", "next year", "Teams__ClientSecretExpires must be a date such as 2027-01-31")]
    [InlineData("AllowAnonymousOnLoopback", "true", "Teams__AllowAnonymousOnLoopback cannot be used together with Teams__AppId")]
    public void Half_the_settings_are_named(string name, string? value, string problem) =>
        Assert.Equal(problem, Read(new(Good) { [name] = value }).Problems[0]);

    [Fact]
    public void Half_the_settings_stop_the_start_with_one_line()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Teams:AppId", TestKeys.AppId)]).Build();
        using var services = new ServiceCollection().AddSingleton(configuration).AddTeams(configuration).BuildServiceProvider();
        var fault = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Equal("Teams__TenantId is missing; Teams__ClientSecret is missing", fault.Message);
    }

    [Fact]
    public void No_settings_are_no_surface()
    {
        Assert.Equal((null, 0), (Read([]).Settings, Read([]).Problems.Length));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddTeams(builder.Configuration);
        Assert.Null(builder.Build().MapTeams());
    }

    [Fact]
    public async Task The_anonymous_mode_does_not_start_where_others_can_reach_it()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://0.0.0.0:0");
        builder.Configuration.AddInMemoryCollection([new("Teams:AllowAnonymousOnLoopback", "true")]);
        builder.Services.AddSingleton(new Explainer(ShippedCases.Load()));
        builder.Services.AddTeams(builder.Configuration);
        await using var app = builder.Build();
        app.MapTeams();
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains("is not a loopback address", fault.Message, StringComparison.Ordinal);
    }

    private static (TeamsSettings? Settings, ImmutableArray<string> Problems) Read(Dictionary<string, string?> values)
    {
        var (options, faults, _) = SectionReader.Read<TeamsOptions>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Teams:{value.Key}", value.Value)))
                .Build());
        return (faults.IsEmpty ? TeamsSettings.Of(options) : null, faults);
    }
}

public sealed class AnonymousModeTests : IAsyncLifetime
{
    private TeamsBot bot = null!;

    public async Task InitializeAsync() => bot = await TeamsBot.StartAsync(settings =>
    {
        settings.Clear();
        settings["Teams:AllowAnonymousOnLoopback"] = "true";
    });

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Whoever_is_on_this_machine_is_answered_without_a_token()
    {
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(null)).StatusCode);
        Assert.Null(Assert.Single(bot.Microsoft.Calls).Authorization);
        Assert.Empty(bot.Microsoft.TokenCalls);
    }

    [Theory]
    [InlineData("Bearer x.y.z")]
    [InlineData("Basic eDp5")]
    [InlineData("nonsense")]
    public async Task A_header_that_is_there_must_be_good_and_none_is(string header) =>
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await PostAsync(request => request.Headers.TryAddWithoutValidation("Authorization", header))).StatusCode);

    [Theory]
    [InlineData("Host", "gssbot.example.org")]
    [InlineData("Host", "127.0.0.1:1")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("CF-Connecting-IP", "203.0.113.7")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "http://localhost")]
    public async Task What_came_through_a_proxy_or_a_browser_is_refused(string name, string value) =>
        Assert.Equal(
            HttpStatusCode.Forbidden, (await PostAsync(request => request.Headers.TryAddWithoutValidation(name, value))).StatusCode);

    [Fact]
    public async Task The_service_must_be_on_this_machine_too()
    {
        var activity = Activities.Personal("https://smba.trafficmanager.net/emea/", Activities.Crl);
        Assert.Equal(HttpStatusCode.Forbidden, (await bot.PostAsync(activity.ToJsonString(), null)).StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(Action<HttpRequestMessage>? change) =>
        bot.PostAsync(Activities.Personal(bot.Microsoft.Service, Activities.Crl).ToJsonString(), null, change);
}
