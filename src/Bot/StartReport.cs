using GssBot.Bot.Settings;
using GssBot.Bot.Teams;
using GssBot.Bot.Web;
using GssBot.Core;

namespace GssBot.Bot;

/// <summary>The first lines of the log: what is on, what is off, and how to turn it on.</summary>
internal static partial class StartReport
{
    public static void Write(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("GssBot");
        var configuration = app.Configuration;
        var cases = app.Services.GetRequiredService<Explainer>().Knowledge.Count;
        Started(log, ProgramVersion.Text, cases);
        foreach (var line in Lines(configuration, app.Services.GetRequiredService<WebSettings>(), app.Services.GetService<TeamsSettings>()))
        {
            Said(log, line);
        }

        foreach (var file in ((IConfigurationRoot)configuration).Providers.OfType<SecretFileProvider>().SelectMany(provider => provider.Files).Where(file => file.IsOpenToAll))
        {
            OpenToAll(log, file.Setting);
        }
    }

    internal static IEnumerable<string> Lines(IConfiguration configuration, WebSettings web, TeamsSettings? teams)
    {
        var urls = configuration["urls"] is { Length: > 0 } given ? given : WebSettings.DefaultUrl;
        var doors = string.Join(';', urls.Split(';').Except(web.OwnUrls));
        var page = web.OwnUrls.IsEmpty ? doors : string.Join(';', web.OwnUrls);
        yield return !web.IsOn ? "off  try-it page: set Web__Urls=http://127.0.0.1:3979 to have it on a listener of its own beside the doors"
            : web.PublicNames is null ? $"on   try-it page: {page} (this machine only)"
            : $"on   try-it page: {page} (for everyone, as {string.Join(", ", web.PublicNames.Order(StringComparer.Ordinal))})";
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

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Setting} names a file that every user of this machine can read: chmod 600 it")]
    private static partial void OpenToAll(ILogger logger, string setting);
}
