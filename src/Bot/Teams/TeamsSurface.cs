using System.Collections.Immutable;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Settings;

namespace GssBot.Bot.Teams;

/// <summary>Microsoft Teams, as the Bot Framework speaks for it.</summary>
internal sealed class TeamsSurface : ISurface
{
    public const string Path = "/api/messages";

    public string Name => "teams";

    public ImmutableArray<string> Paths => [Path];

    /// <summary>A file of the client secret is read anew for each token, so that it can be changed under way.</summary>
    public IEnumerable<Secret> Secrets(IConfiguration configuration) => [new("Teams:ClientSecret") { IsFilledFromFile = false }];

    public SurfaceSettings Check(IConfiguration configuration, ImmutableArray<Listener> listeners)
    {
        var section = SectionReader.Read<TeamsOptions>(configuration);
        return new SurfaceSettings(
            section.Options.AppId is not null,
            KeepsReplies: !section.Options.IsOff,
            [.. section.Faults, .. OpenToOthers(section.Options, listeners)],
            section.Unknown);
    }

    public IEnumerable<string> StartLines(IConfiguration configuration, ImmutableArray<string> listeners, ImmutableArray<string> endpoints)
    {
        var options = SectionReader.Read<TeamsOptions>(configuration).Options;
        yield return options.IsOff ? "off  Teams: set Teams__AppId, Teams__TenantId and Teams__ClientSecret"
            : options.AllowAnonymousOnLoopback ? $"on   Teams, anonymous for this machine: POST {Path} on {string.Join(';', endpoints)}"
            : $"on   Teams: POST {Path} on {string.Join(';', endpoints)}";
    }

    public void Add(WebApplicationBuilder builder) => builder.Services.AddTeams(builder.Configuration);

    public void Map(WebApplication app) => app.MapTeams();

    public SurfaceState? State(IServiceProvider services) => services.GetService<TeamsHost>()?.State;

    public IEnumerable<ICheck> Checks(IServiceProvider services) => [ActivatorUtilities.CreateInstance<TeamsCheck>(services)];

    public Uri? ClockOf(IServiceProvider services) =>
        services.GetService<TeamsSettings>() is { IsAnonymous: false } settings ? settings.OpenIdMetadata : null;

    private static IEnumerable<string> OpenToOthers(TeamsOptions teams, ImmutableArray<Listener> listeners) =>
        teams.AllowAnonymousOnLoopback ? listeners.Where(listener => listener.Fault is null && !listener.IsLoopback)
            .Select(listener => $"Teams__AllowAnonymousOnLoopback is set, but {listener.Url} is not a loopback address") : [];
}
