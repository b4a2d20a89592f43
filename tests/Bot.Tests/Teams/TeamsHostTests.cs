using GssBot.Bot.Delivery;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams;
using GssBot.Bot.Teams.Outbound;
using GssBot.Cards.Teams;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Tests;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace GssBot.Bot.Tests.Teams;

/// <summary>How Teams is, before and after it was asked, and what it consists of.</summary>
public sealed class TeamsHostTests
{
    private const string App = "Teams:AppId=11111111-1111-1111-1111-111111111111,Teams:TenantId=22222222-2222-2222-2222-222222222222,";

    [Theory]
    [InlineData("Teams:AllowAnonymousOnLoopback=true", "PendingReplies TeamsHost")]
    [InlineData(App + "Teams:ClientSecret=x", "PendingReplies TeamsHost")]
    [InlineData(App, "")]
    [InlineData("Help:Text=x", "")]
    public void The_surface_is_there_when_its_settings_are_whole(string settings, string parts)
    {
        using var services = Services(settings);
        Assert.Equal(
            parts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            services.GetServices<IHostedService>().Select(part => part.GetType().Name));
        Assert.Equal(parts.Length > 0 ? ["PendingReplies"] : [], services.GetServices<IStatefulPart>().Select(part => part.GetType().Name));
        Assert.Equal(parts.Length > 0 ? "teams" : null, new TeamsSurface().State(services)?.Name);
        Assert.Equal(parts.Length > 0 ? ["teams"] : [], services.GetServices<IReplyCarrier>().Select(part => part.Surface));
        Assert.Equal(parts.Length > 0 ? 1 : 0, services.GetServices<AnswerPath>().Count());
    }

    [Fact]
    public void A_sites_help_stands_on_its_cards()
    {
        using var services = Services(App + "Teams:ClientSecret=x,Help:Text=Ask us,Help:Url=https://help.example.org/");
        var site = services.GetRequiredService<CardContext>();
        Assert.Equal(("Ask us", "https://help.example.org/"), (site.HelpText, site.HelpUrl));
    }

    [Theory]
    [InlineData("Teams:AllowAnonymousOnLoopback=true", true, "anonymous, for this machine only")]
    [InlineData(App + "Teams:ClientSecret=x", true, "the Bot Framework's keys have not been fetched yet")]
    public void Health_says_how_Teams_is(string settings, bool ready, string remark)
    {
        using var services = Services(settings);
        var state = services.GetRequiredService<TeamsHost>().State;
        Assert.Equal(("teams", ready, remark), (state.Name, state.Ready, Assert.Single(state.Remarks)));
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_makes_Teams_not_ready()
    {
        using var services = Services(App + "Teams:Credential=certificate,Teams:CertificatePath=/proc/self/status");
        var place = new ConversationReference("https://smba.trafficmanager.net/emea/", "a:1", null, "28:b", "29:u");
        var connector = services.GetRequiredService<Connector>();
        Assert.Equal(new SendOutcome.NotNow(), await connector.SendAsync(place, "{}", CancellationToken.None));
        var state = services.GetRequiredService<TeamsHost>().State;
        Assert.False(state.Ready);
        Assert.Equal(
            ["the Bot Framework's keys have not been fetched yet", $"no token for the connector: {connector.TokenProblem}"],
            state.Remarks.AsEnumerable());
        Assert.Equal(
            new SendOutcome.Refused("service-host"),
            await connector.SendAsync(place with { ServiceUrl = "https://evil.example/" }, "{}", CancellationToken.None));
    }

    [Theory]
    [InlineData("Teams:AllowAnonymousOnLoopback=true", "http://127.0.0.1:1 http://[::1]:2 http://localhost:3", null)]
    [InlineData(
        "Teams:AllowAnonymousOnLoopback=true",
        "http://127.0.0.1:1 http://0.0.0.0:2",
        "Teams__AllowAnonymousOnLoopback is set, but http://0.0.0.0:2 is not a loopback address")]
    [InlineData(
        "Teams:AllowAnonymousOnLoopback=true",
        "http://gss.example.org:2",
        "Teams__AllowAnonymousOnLoopback is set, but http://gss.example.org:2 is not a loopback address")]
    [InlineData(App + "Teams:ClientSecret=x", "http://0.0.0.0:2", null)]
    public async Task The_anonymous_mode_ends_where_others_could_reach_it(string settings, string addresses, string? fault)
    {
        using var services = Services(settings, addresses.Split(' '));
        var refused = await Record.ExceptionAsync(() => services.GetRequiredService<TeamsHost>().StartedAsync(CancellationToken.None));
        Assert.Equal(fault, (refused as OptionsValidationException)?.Failures.Single());
    }

    [Theory]
    [InlineData("--privacy-url and --terms-url must be https addresses", "--privacy-url", "http://x.example")]
    [InlineData("--privacy-url and --terms-url must be https addresses", "--terms-url", "x")]
    [InlineData("--developer must be a name of at most 32 characters", "--developer", "")]
    [InlineData("--developer must be a name of at most 32 characters", "--developer", "123456789012345678901234567890123")]
    [InlineData("--version must be three numbers, such as 1.0.0", "--version", "1.2")]
    [InlineData("--version must be three numbers, such as 1.0.0", "--version", "1.2.3.4")]
    [InlineData("--version must be three numbers, such as 1.0.0", "--version", "x")]
    [InlineData(null, "--developer", "12345678901234567890123456789012")]
    [InlineData(null, "--version", "1.2.3")]
    [InlineData(null, "--terms-url", "https://terms.example/")]
    [InlineData(null, "--privacy-url", "https://privacy.example/")]
    public async Task Arguments_of_the_package_are_checked_and_stand_in_its_manifest(string? problem, string option, string value)
    {
        using var folder = new TempFolder();
        var file = folder.At("app.zip");
        using var errors = new StringWriter();
        using var output = new StringWriter();
        var status = await Verbs.RunAsync(
            ["teams-package", "--app-id", TestKeys.AppId, "--site-url", "https://site.example/", "--out", file, option, value],
            AllSurfaces.List, output, errors, _ => Task.FromResult(9));
        Assert.Equal(
            (problem is null ? 0 : 2, problem is null ? "" : $"{problem} (teams-package --help lists what there is)"),
            (status, errors.ToString().Trim()));
        Assert.Equal(
            problem is null ? $"{file} written. Upload it: Teams admin centre > Teams apps > Manage apps > Upload new app." : "",
            output.ToString().Trim());
        if (problem is null)
        {
            using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(file);
            using var reader = new StreamReader(zip.GetEntry("manifest.json")!.Open());
            var manifest = await reader.ReadToEndAsync();
            Assert.Contains($"\"{value}\"", manifest, StringComparison.Ordinal);
            Assert.Contains("\"https://site.example/\"", manifest, StringComparison.Ordinal);
        }
    }

    private static ServiceProvider Services(string settings, params string[] addresses)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(setting => setting.Split('='))
                .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build();
        var features = new FeatureCollection();
        var listening = new ServerAddressesFeature();
        foreach (var address in addresses)
        {
            listening.Addresses.Add(address);
        }

        features.Set<IServerAddressesFeature>(listening);
        var services =
            new ServiceCollection().AddLogging().AddSingleton(configuration).AddSingleton(_ => new Explainer(ShippedCases.Load()));
        services.AddSingleton(Mock.Of<IServer>(server => server.Features == features));
        return services.AddTeams(configuration).BuildServiceProvider();
    }
}
