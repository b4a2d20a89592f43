using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace GssBot.Bot.Start;

/// <summary>Where settings come from and what is logged.</summary>
internal static class HostSettings
{
    /// <summary>appsettings.json is read once: what it says was checked at the start, and a change under way would not be.</summary>
    public static WebApplicationBuilder Builder(string[] args) =>
        WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);

    /// <summary>
    /// Weakest first: these defaults, appsettings.json, the environment, secret files. The settings are then checked as a whole.
    /// </summary>
    public static StartCheck AddSettings(this WebApplicationBuilder builder, SurfaceList surfaces)
    {
        var defaults =
            new Dictionary<string, string?> { ["Logging:LogLevel:Microsoft"] = "Warning", ["Logging:LogLevel:System"] = "Warning" };
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });
        Secret[] secrets = [.. surfaces.Secrets(builder.Configuration)];
        var givenTwice = SecretFileSource.GivenTwiceIn(builder.Configuration, secrets);
        builder.Configuration.Sources
            .Add(new SecretFileSource(SecretFileSource.FilesNamedIn(builder.Configuration, secrets), TimeProvider.System));
        builder.Services.AddSingleton(TimeProvider.System);
        var check = StartCheck.Of(builder.Configuration, surfaces, givenTwice);
        builder.Services.AddSingleton(check);
        return check;
    }

    /// <summary>
    /// One line an event, in UTC; <c>Logging__Console__FormatterName=json</c> for machines. The framework's own report of a failed
    /// start, a stack trace, is left to <see cref="StartUp"/>.
    /// </summary>
    public static void AddLog(this WebApplicationBuilder builder, StartUp starting)
    {
        builder.Logging.ClearProviders().AddConsole()
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && !starting.IsUnderWay);
        builder.Services.Configure<SimpleConsoleFormatterOptions>(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss'Z' ";
        });
        builder.Services.Configure<JsonConsoleFormatterOptions>(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
    }
}
