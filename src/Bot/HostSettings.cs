using GssBot.Bot.Settings;
using Microsoft.Extensions.Configuration.Memory;

namespace GssBot.Bot;

/// <summary>Where settings come from and what is logged.</summary>
internal static class HostSettings
{
    /// <summary>Weakest first: these defaults, appsettings.json, the environment, secret files.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        var defaults = new Dictionary<string, string?> { ["Logging:LogLevel:Microsoft"] = "Warning", ["Logging:LogLevel:System"] = "Warning" };
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });
        builder.Configuration.Sources.Add(new SecretFileSource(SecretFileSource.FilesNamedIn(builder.Configuration), TimeProvider.System));
        builder.Services.AddSingleton(TimeProvider.System);
    }

    /// <summary>One line an event, in UTC. The framework's own report of a failed start, a stack trace, is left to <see cref="StartUp"/>.</summary>
    public static void AddLog(this WebApplicationBuilder builder, StartUp starting) => builder.Logging
        .ClearProviders()
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss'Z' ";
        })
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && !starting.IsUnderWay);
}
