using GssBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace GssBot.Bot;

/// <summary>The time until the program listens. What goes wrong in it is a matter of settings, told in one line.</summary>
internal sealed class StartUp
{
    private const int PartFailed = 1;
    private const int CannotStart = 2;

    /// <summary>True until every surface is up.</summary>
    public bool IsUnderWay { get; private set; } = true;

    private bool HasPartFailed { get; set; }

    /// <returns>The exit status: 0 after an orderly stop, 1 when a part failed and took the program along, 2 when a setting keeps the program from starting.</returns>
    public static async Task<int> GuardAsync(TextWriter errors, Func<StartUp, Task> run)
    {
        var starting = new StartUp();
        try
        {
            await run(starting);
            return starting.HasPartFailed ? PartFailed : 0;
        }
        catch (Exception error) when (starting.IsUnderWay && Reason(error) is not null)
        {
            await errors.WriteLineAsync($"GssBot cannot start: {Reason(error)}");
            return CannotStart;
        }
    }

    public async Task RunAsync(WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Lifetime.ApplicationStarted.Register(() => IsUnderWay = false);
        var parts = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToArray();
        await app.RunAsync();
        // The framework logs it and stops, as if it had been asked to: who watches the program would leave it down.
        HasPartFailed = parts.Any(part => part.ExecuteTask is { IsFaulted: true });
    }

    /// <summary>Null for an error of our own, which keeps its stack trace.</summary>
    private static string? Reason(Exception error) => error switch
    {
        OptionsValidationException options => string.Join("; ", options.Failures),
        // An address in ASPNETCORE_URLS that is none.
        SettingsException or IOException or FormatException => error.Message.ReplaceLineEndings(" "),
        AggregateException { InnerExceptions: [var only] } => Reason(only),
        _ => null,
    };
}
