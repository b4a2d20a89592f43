using System.Collections.Immutable;
using GssBot.Bot.Settings;
using GssBot.Bot.Teams;
using GssBot.Bot.Web;
using GssBot.Core;

namespace GssBot.Bot;

/// <summary>The first lines of the log: what is on, what is off, and how to turn it on.</summary>
internal static partial class StartReport
{
    /// <summary>To be called once the program listens.</summary>
    public static void Write(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("GssBot");
        var configuration = app.Configuration;
        var cases = app.Services.GetRequiredService<Explainer>().Knowledge.Count;
        Started(log, ProgramVersion.Text, cases);
        foreach (var line in Lines(configuration, app.Services.GetRequiredService<WebSettings>(), app.Services.GetService<TeamsSettings>(), [.. app.Urls]))
        {
            Said(log, line);
        }

        foreach (var setting in app.Services.GetRequiredService<StartCheck>().Unknown)
        {
            NotKnown(log, setting);
        }

        foreach (var file in ((IConfigurationRoot)configuration).Providers.OfType<SecretFileProvider>().SelectMany(provider => provider.Files).Where(file => file.IsOpenToAll))
        {
            OpenToAll(log, file.Setting);
        }
    }

    /// <param name="listeners">Where the program listens, or would.</param>
    internal static IEnumerable<string> Lines(IConfiguration configuration, WebSettings web, TeamsSettings? teams, ImmutableArray<string> listeners)
    {
        var doors = string.Join(';', listeners.Where(url => !web.IsOwnPort(BindingAddress.Parse(url).Port)));
        yield return PageReport.Line(web, listeners);
        yield return configuration["Slack:SigningSecret"] is { Length: > 0 } ? $"on   Slack over HTTP: POST /slack/events on {doors}"
            : "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken";
        yield return configuration["Slack:AppToken"] is { Length: > 0 } ? "on   Slack in Socket Mode"
            : "off  Slack in Socket Mode: set Slack__AppToken and Slack__BotToken";
        yield return teams is null ? "off  Teams: set Teams__AppId, Teams__TenantId and Teams__ClientSecret"
            : teams.IsAnonymous ? $"on   Teams, anonymous for this machine: POST /api/messages on {doors}"
            : $"on   Teams: POST /api/messages on {doors}";
        yield return configuration["Cases:Directory"] is { Length: > 0 } directory ? $"on   local cases: {directory}"
            : "off  local cases: set Cases__Directory to a directory of case files";
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "GssBot {Version}, {Cases} cases")]
    private static partial void Started(ILogger logger, string version, int cases);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Line}")]
    private static partial void Said(ILogger logger, string line);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "{Setting}")]
    private static partial void NotKnown(ILogger logger, string setting);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Setting} names a file that every user of this machine can read: chmod 600 it")]
    private static partial void OpenToAll(ILogger logger, string setting);
}
