using System.Runtime.Versioning;
using GssBot.Bot.LocalCases;
using GssBot.Bot.Surfaces;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GssBot.Bot.Tests.LocalCases;

[UnsupportedOSPlatform("windows")]
public sealed class CaseWatchTests : IAsyncLifetime, IDisposable
{
    private const string Paste = "globus: the door is closed";

    private readonly SiteFolder site = new();
    private readonly StoppedClock clock = new();
    private readonly Lazy<ServiceProvider> services;

    public CaseWatchTests() => services = new(() => Services(("Cases:Directory", site.Path)));

    private CaseWatch Watch => services.Value.GetRequiredService<CaseWatch>();

    private string? Case => (services.Value.GetRequiredService<Explainer>().Explain(Paste) as Answer.Known)?.Case;

    private SurfaceState State => Assert.Single(services.Value.GetServices<IStatefulPart>()).State;

    [Fact]
    public void Site_files_are_there_before_the_first_question()
    {
        site.Put("door-closed.yaml", SiteFolder.Own);
        Assert.Equal("door-closed", Case);
        Assert.StartsWith($"{ShippedCases.Load().Count + 1} cases", Assert.Single(State.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_files_are_taken_once_they_stand_still()
    {
        Assert.Null(Case);
        site.Put("door-closed.yaml", SiteFolder.Own[..200]);
        Watch.Look();
        site.Put("door-closed.yaml", SiteFolder.Own);
        Watch.Look();
        Assert.Null(Case);
        Watch.Look();
        Assert.Equal("door-closed", Case);
        File.Delete(site.At("door-closed.yaml"));
        Watch.Look();
        Watch.Look();
        Assert.Null(Case);
    }

    [Fact]
    public void Broken_files_leave_the_last_good_ones_and_health_tells_where_the_fault_is()
    {
        site.Put("door-closed.yaml", SiteFolder.Own);
        Assert.Equal("door-closed", Case);
        site.Put("door-closed.yaml", SiteFolder.Own.Replace("family", "famly", StringComparison.Ordinal));
        Watch.Look();
        Watch.Look();
        Assert.Equal("door-closed", Case);
        Assert.True(State.Ready);
        Assert.Contains(State.Remarks, remark => remark.Contains("door-closed.yaml:3: unknown key 'famly'", StringComparison.Ordinal));

        site.Put("door-closed.yaml", SiteFolder.Own);
        Watch.Look();
        Watch.Look();
        Assert.DoesNotContain("fault", Assert.Single(State.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_or_missing_files_at_the_start_leave_the_shipped_cases()
    {
        using var missing = Services(("Cases:Directory", site.At("nowhere")));
        Assert.Equal(ShippedCases.Load().Count, missing.GetRequiredService<Explainer>().Knowledge.Count);
        Assert.Contains(
            "is no directory", Assert.Single(missing.GetRequiredService<IStatefulPart>().State.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Rights_that_were_mended_are_noticed_though_no_file_changed()
    {
        site.Put("door-closed.yaml", SiteFolder.Own);
        File.SetUnixFileMode(site.Path, (UnixFileMode)0b111_111_111);
        Assert.Null(Case);
        File.SetUnixFileMode(site.Path, (UnixFileMode)0b111_000_000);
        Watch.Look();
        Watch.Look();
        Assert.Equal("door-closed", Case);
    }

    [Fact]
    public void A_surface_that_lives_as_long_as_the_program_sees_the_change()
    {
        var slack = AnswerSources.Of(services.Value.GetRequiredService<Explainer>);
        Assert.IsType<Answer.Unknown>(slack.Own.Explain(Paste));
        site.Put("door-closed.yaml", SiteFolder.Own);
        Watch.Look();
        Watch.Look();
        Assert.IsType<Answer.Known>(slack.Own.Explain(Paste));
        Assert.IsType<Answer.Unknown>(slack.Shipped.Explain(Paste));
    }

    [Fact]
    public async Task The_folder_is_looked_at_every_two_seconds()
    {
        Assert.Null(Case);
        await Watch.StartAsync(CancellationToken.None);
        site.Put("door-closed.yaml", SiteFolder.Own);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Case is null)
        {
            Assert.False(deadline.IsCancellationRequested, "nobody looked");
            await clock.PassAsync(CaseWatch.Pause);
            await Task.Yield();
        }

        await Watch.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void Without_a_folder_there_is_nothing_to_watch()
    {
        using var bare = Services();
        Assert.Same(bare.GetRequiredService<Explainer>(), bare.GetRequiredService<Explainer>());
        Assert.Empty(bare.GetServices<IHostedService>());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (services.IsValueCreated)
        {
            await services.Value.DisposeAsync();
        }
    }

    public void Dispose() => site.Dispose();

    private ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddCases(configuration)
            .BuildServiceProvider(validateScopes: true);
    }
}
