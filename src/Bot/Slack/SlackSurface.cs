using System.Collections.Immutable;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack;

/// <summary>Slack, over HTTP, in Socket Mode, or both.</summary>
internal sealed class SlackSurface : ISurface
{
    public const string Path = "/slack/events";

    private const string AppPage = "copy it again from the app's page, Basic Information";

    public string Name => "slack";

    public ImmutableArray<string> Paths => [Path];

    public IEnumerable<Secret> Secrets(IConfiguration configuration) =>
        [
            Signing("Slack:SigningSecret"), Signing("Slack:SigningSecretPrevious"),
            Token("Slack:BotToken", SlackTokenAttribute.Bot), Token("Slack:AppToken", SlackTokenAttribute.App),
            .. configuration.GetSection("Slack:Workspaces")
                .GetChildren()
                .Select(team => Token($"{team.Path}:BotToken", SlackTokenAttribute.Bot)),
        ];

    public SurfaceSettings Check(IConfiguration configuration, ImmutableArray<Listener> listeners)
    {
        var section = SectionReader.Read<SlackOptions>(configuration);
        return new SurfaceSettings(
            section.Options.HasHttpEndpoint, KeepsReplies: !section.Options.IsEmpty, section.Faults, section.Unknown);
    }

    public IEnumerable<string> StartLines(IConfiguration configuration, ImmutableArray<string> listeners, ImmutableArray<string> endpoints)
    {
        var options = SectionReader.Read<SlackOptions>(configuration).Options;
        yield return options.HasHttpEndpoint ? $"on   Slack over HTTP: POST {Path} on {string.Join(';', endpoints)}"
            : "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken";
        yield return options.HasSocket ? "on   Slack in Socket Mode"
            : "off  Slack in Socket Mode: set Slack__AppToken and Slack__BotToken";
    }

    public void Add(WebApplicationBuilder builder) => builder.AddSlack();

    public void Map(WebApplication app) => app.MapSlack();

    public SurfaceState? State(IServiceProvider services) => services.GetService<SlackState>()?.State;

    public IEnumerable<ICheck> Checks(IServiceProvider services) => [ActivatorUtilities.CreateInstance<SlackCheck>(services)];

    public Uri? ClockOf(IServiceProvider services) =>
        services.GetRequiredService<IOptions<SlackOptions>>().Value is { IsEmpty: false } options ? options.ApiBase : null;

    private static Secret Signing(string key) => new(key)
    {
        Fits = value => value.Length == 32 && value.All(char.IsAsciiHexDigitLower),
        Misfit = "no signing secret: those are 32 digits 0-9a-f",
        Todo = AppPage,
    };

    private static Secret Token(string key, string kind) => new(key)
    {
        Prefix = kind,
        Fits = value => SlackTokenAttribute.IsToken(value, kind),
        Misfit = $"it does not begin with {kind}-",
        Todo = $"copy the {(kind == SlackTokenAttribute.App ? "app-level" : "bot user")} token again from the app's page",
    };
}
