using GssBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace GssBot.Bot;

/// <summary>The time until the program listens. What goes wrong in it is a matter of settings, told in one line.</summary>
internal sealed class StartUp
{
    private const int CannotStart = 2;

    /// <summary>True until every surface is up.</summary>
    public bool IsUnderWay { get; private set; } = true;

    /// <returns>The exit status: 0 after an orderly stop, 2 when a setting keeps the program from starting.</returns>
    public static async Task<int> GuardAsync(TextWriter errors, Func<StartUp, Task> run)
    {
        var starting = new StartUp();
        try
        {
            await run(starting);
            return 0;
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
        await app.RunAsync();
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
