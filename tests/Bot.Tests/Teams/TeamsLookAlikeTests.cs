using GssBot.Bot.Settings;
using GssBot.Bot.Teams.Security;
using GssBot.Bot.Teams.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The bot's token goes to the names of its cloud, to the letter; the keys come from the metadata's own name.</summary>
public sealed class TeamsLookAlikeTests
{
    public static TheoryData<string, string> Hosts => new()
    {
        { "public", "smba.trafficmanager.net" },
        { "public", "smba.infra.gcc.teams.microsoft.com" },
        { "usgov", "smba.infra.gov.teams.microsoft.us" },
        { "usgov", "smba.infra.dod.teams.microsoft.us" },
    };

    [Theory, MemberData(nameof(Hosts))]
    public void Service_addresses_lead_to_the_named_hosts_only(string cloud, string host)
    {
        var hosts = Settings(new() { ["Teams:Cloud"] = cloud }).ServiceHosts;
        Assert.True(hosts.Allow($"https://{host}/emea/"));
        Assert.True(hosts.Allow($"https://{host.ToUpperInvariant()}:443/"));
        Assert.DoesNotContain(LookAlikes.Of(host), near => hosts.Allow($"https://{near}/emea/"));
        Assert.All(["http", "ftp", "wss", "file"], scheme => Assert.False(hosts.Allow($"{scheme}://{host}/emea/")));
        Assert.All(["/emea/", host, $"//{host}/", $"https:{host}", $"https://{host}/?x", $"https://{host}/#x"], near =>
            Assert.False(hosts.Allow(near)));
    }

    [Fact]
    public void A_host_of_ones_own_is_pinned_as_narrowly()
    {
        var hosts = Settings(new() { ["Teams:AllowedServiceHosts"] = "teams.example.org" }).ServiceHosts;
        Assert.True(hosts.Allow("https://teams.example.org/"));
        Assert.DoesNotContain(
            LookAlikes.Of("teams.example.org").Append("smba.trafficmanager.net"), near => hosts.Allow($"https://{near}/"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("https://127.0.0.1:5000/", true)]
    [InlineData("http://127.0.0.2:5000/", false)]
    [InlineData("http://localhost:5000/", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    [InlineData("http://127.0.0.1.evil.example/", false)]
    [InlineData("http://u@127.0.0.1:5000/", false)]
    public void A_loopback_host_counts_where_it_is_named(string address, bool allowed) =>
        Assert.Equal(allowed, Settings(new() { ["Teams:AllowedServiceHosts"] = "127.0.0.1" }).ServiceHosts.Allow(address));

    [Fact]
    public async Task Keys_come_from_the_host_of_the_metadata_and_from_no_name_near_it()
    {
        using var key = new TestKeys("k1", "msteams");
        foreach (var host in LookAlikes.Of(
            KeyServer.Metadata.Host, $"{KeyServer.Metadata.Host}:8443", $"{KeyServer.Metadata.Host}:80", $"{KeyServer.Metadata.Host}:4430"))
        {
            using var server = new KeyServer(key) { KeysAddress = $"https://{host}/v1/keys" };
            using var http = new HttpClient(server);
            using var keys = new SigningKeys(http, KeyServer.Metadata, new StoppedClock(), NullLogger<SigningKeys>.Instance);
            Assert.True(await keys.FindAsync("k1", CancellationToken.None) is null, host);
            Assert.False(keys.Loaded, host);
        }
    }

    [Fact]
    public void The_names_of_the_clouds_are_those_of_the_Bot_Framework()
    {
        Assert.Equal(
            (
                "https://login.botframework.com/v1/.well-known/openidconfiguration",
                "https://api.botframework.com",
                "https://api.botframework.com",
                "https://login.microsoftonline.com"),
            (TeamsCloud.Public.Metadata, TeamsCloud.Public.Issuer, TeamsCloud.Public.Resource, TeamsCloud.Public.Login));
        Assert.Equal(
            (
                "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
                "https://api.botframework.us",
                "https://api.botframework.us",
                "https://login.microsoftonline.us"),
            (
                TeamsCloud.UsGovernment.Metadata,
                TeamsCloud.UsGovernment.Issuer,
                TeamsCloud.UsGovernment.Resource,
                TeamsCloud.UsGovernment.Login));
        Assert.Equal(["smba.infra.gcc.teams.microsoft.com", "smba.trafficmanager.net"], TeamsCloud.Public.ServiceHosts.Order());
        Assert.Equal(
            ["smba.infra.dod.teams.microsoft.us", "smba.infra.gov.teams.microsoft.us"], TeamsCloud.UsGovernment.ServiceHosts.Order());
        Assert.All(["Public", "USGOV", "", "gov"], word => Assert.Null(TeamsCloud.Named(word)));
    }

    private static TeamsSettings Settings(Dictionary<string, string?> more)
    {
        var values = new Dictionary<string, string?>(more)
        {
            ["Teams:AppId"] = TestKeys.AppId,
            ["Teams:TenantId"] = TeamsBot.TenantId,
            ["Teams:ClientSecret"] = "s"
        };
        var (options, faults, _) = SectionReader.Read<TeamsOptions>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        Assert.Empty(faults);
        return TeamsSettings.Of(options)!;
    }
}
