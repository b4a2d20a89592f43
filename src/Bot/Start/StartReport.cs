using System.Collections.Immutable;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Core;

namespace GssBot.Bot.Start;

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
        foreach (var line in Lines(configuration, app.Services.GetRequiredService<SurfaceList>(), [.. app.Urls]))
        {
            Said(log, line);
        }

        foreach (var setting in app.Services.GetRequiredService<StartCheck>().Unknown)
        {
            NotKnown(log, setting);
        }

        foreach (var file in ((IConfigurationRoot)configuration).Providers
            .OfType<SecretFileProvider>()
            .SelectMany(provider => provider.Files)
            .Where(file => file.IsOpenToAll))
        {
            OpenToAll(log, file.Setting);
        }
    }

    /// <param name="listeners">Where the program listens, or would.</param>
    internal static IEnumerable<string> Lines(IConfiguration configuration, SurfaceList surfaces, ImmutableArray<string> listeners) =>
        [
            .. surfaces.StartLines(configuration, listeners),
            configuration["Cases:Directory"] is { Length: > 0 } directory ? $"on   local cases: {directory}"
                : "off  local cases: set Cases__Directory to a directory of case files",
        ];

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "GssBot {Version}, {Cases} cases")]
    private static partial void Started(ILogger logger, string version, int cases);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Line}")]
    private static partial void Said(ILogger logger, string line);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "{Setting}")]
    private static partial void NotKnown(ILogger logger, string setting);

    [LoggerMessage(
        EventId = 3, Level = LogLevel.Warning, Message = "{Setting} names a file that every user of this machine can read: chmod 600 it")]
    private static partial void OpenToAll(ILogger logger, string setting);
}
