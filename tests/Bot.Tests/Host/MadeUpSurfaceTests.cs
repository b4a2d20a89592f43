using GssBot.Bot.Tests.Doctor;
using System.Net;
using GssBot.Bot.Doctor;
using GssBot.Bot.Settings;
using GssBot.Bot.Start;
using GssBot.Bot.Surfaces;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Host;

/// <summary>A platform that the program has never heard of: one class and one line make all of the program know it.</summary>
public sealed class MadeUpSurfaceTests : IDisposable
{
    private readonly SurfaceList surfaces = AllSurfaces.With(new Pigeon());
    private readonly TempFolder folder = new();
    private readonly LogLines log = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Gate_lets_its_path_through_and_health_tells_its_state()
    {
        await using var app = await StartAsync(("Pigeon:Ring", "r1"));
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Forwarded", "for=192.0.2.1");
        Assert.Equal("coo", await client.GetStringAsync("/pigeon/landing"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/")).StatusCode);

        client.DefaultRequestHeaders.Clear();
        Assert.Contains(
            """{"name":"pigeon","ready":true,"remarks":["in its loft"]}""",
            await client.GetStringAsync("/readyz"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_fault_is_one_line_of_the_log_without_the_text_of_the_exception()
    {
        await using var app = await StartAsync(("Pigeon:Ring", "r1"));
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var response = await client.PostAsync("/pigeon/landing", null);
        Assert.Equal((HttpStatusCode.InternalServerError, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Contains(
            "Error Request to /pigeon/landing failed by a fault of ours: "
                + "FormatException in GssBot.Bot.Tests.Host.Pigeon.Land", log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("feather", log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_after_the_answer_has_begun_ends_the_connection()
    {
        await using var app = await StartAsync(("Pigeon:Ring", "r1"));
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        await Assert.ThrowsAsync<HttpRequestException>(() => client.PutAsync("/pigeon/landing", null));
        Assert.Contains("failed by a fault of ours: FormatException", log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("feather", log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_alone_would_log_the_text()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        new Pigeon().Map(app);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var response = await client.PostAsync("/pigeon/landing", null);
        Assert.Contains("feather", log.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_report_says_how_it_is()
    {
        Assert.Contains("off  Pigeon: set Pigeon__Ring", Report());
        Assert.Contains("on   Pigeon: /pigeon/landing on http://127.0.0.1:3978", Report(("Pigeon:Ring", "r1")));
        Assert.StartsWith("off  try-it page", Report(("Pigeon:Ring", "r1"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_faults_stop_the_start_and_its_unknown_settings_are_named()
    {
        var check = StartCheck.Of(Configured(("Pigeon:Ring", "none"), ("Pigeon:Rong", "1")), surfaces, []);
        Assert.Contains("Pigeon__Ring must be a ring", check.Faults);
        Assert.Contains("Pigeon__Rong is no setting and has no effect: the nearest is Pigeon__Ring", check.Unknown);
    }

    [Fact]
    public void Its_secret_is_refused_on_the_command_line_and_read_from_a_file()
    {
        Assert.StartsWith("Pigeon settings come from the environment", Assert.Throws<SettingsException>(
            () => CommandLineSecrets.Refuse(["--pigeon:ring=r1"], surfaces.Secrets(new ConfigurationManager()))).Message,
            StringComparison.Ordinal);

        var file = folder.Put("ring", "r2\n");
        var builder = HostSettings.Builder([]);
        builder.Configuration.AddInMemoryCollection([new("Pigeon:RingFile", file), new("urls", "http://127.0.0.1:0")]);
        Assert.Empty(builder.AddSettings(surfaces).Faults);
        Assert.Equal("r2", builder.Configuration["Pigeon:Ring"]);
    }

    [Fact]
    public async Task Doctor_looks_at_its_secret_and_makes_its_checks()
    {
        await using var app = await StartAsync(("Pigeon:Ring", "r1"));
        Assert.Equal("Pigeon__Ring", Assert.Single(await Looked.AtAsync(new SecretsCheck(app.Configuration, surfaces))).What);
        using var output = new StringWriter();
        await DoctorVerb.ReportAsync(surfaces.All.SelectMany(surface => surface.Checks(app.Services)), output);
        Assert.Contains("fix   pigeon: hungry", output.ToString(), StringComparison.Ordinal);
    }

    private string[] Report(params (string Name, string Value)[] settings) =>
        [.. StartReport.Lines(Configured(settings), surfaces, surfaces.Listeners(Configured(settings)))];

    private async Task<WebApplication> StartAsync(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Configuration.AddInMemoryCollection(Pairs([.. settings, ("urls", "http://127.0.0.1:0")]));
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new Explainer(ShippedCases.Load()));
        builder.AddSurfaces(surfaces);
        var app = builder.Build();
        app.UseAll();
        await app.StartAsync();
        return app;
    }

    private static IConfigurationRoot Configured(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(Pairs(settings)).Build();

    private static IEnumerable<KeyValuePair<string, string?>> Pairs((string Name, string Value)[] settings) =>
        settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value));
}
