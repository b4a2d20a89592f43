using System.Collections.Immutable;
using System.Net.Sockets;
using GssBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Start;

/// <summary>The time until the program listens. What goes wrong in it is a matter of settings, told in one line each.</summary>
internal sealed class StartUp
{
    private const int PartFailed = 1;
    private const int CannotStart = 2;

    /// <summary>True until every surface is up.</summary>
    public bool IsUnderWay { get; private set; } = true;

    private bool HasPartFailed { get; set; }

    /// <returns>The exit status: 0 after an orderly stop, 1 when a part failed and took the program along, 2 when a setting keeps the
    /// program from starting.</returns>
    public static async Task<int> GuardAsync(TextWriter errors, Func<StartUp, Task> run)
    {
        var starting = new StartUp();
        try
        {
            await run(starting);
            return starting.HasPartFailed ? PartFailed : 0;
        }
        catch (Exception error) when (starting.IsUnderWay && !Reasons(error).IsEmpty)
        {
            await errors.WriteLineAsync(
                string.Join(Environment.NewLine, Reasons(error).Select(reason => $"GssBot cannot start: {reason}")));
            return CannotStart;
        }
    }

    /// <summary>The same for a verb that reads settings.</summary>
    public static async Task<int> GuardAsync(TextWriter errors, Func<int> run)
    {
        var exit = 0;
        var guarded = await GuardAsync(errors, _ =>
        {
            exit = run();
            return Task.CompletedTask;
        });
        return guarded == 0 ? exit : guarded;
    }

    /// <param name="report">Called once it listens: says what is on.</param>
    public async Task RunAsync(WebApplication app, Action<WebApplication> report)
    {
        await using var stopped = app;
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var parts = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToArray();
        await app.StartAsync();
        IsUnderWay = false;
        report(app);
        await app.WaitForShutdownAsync();
        // The framework logs it and stops, as if it had been asked to: who watches the program would leave it down.
        HasPartFailed = parts.Any(part => part.ExecuteTask is { IsFaulted: true });
    }

    /// <summary>None for an error of our own, which keeps its stack trace.</summary>
    internal static ImmutableArray<string> Reasons(Exception error) => error switch
    {
        SettingsException settings => settings.Faults,
        OptionsValidationException options => [.. options.Failures],
        // A file of settings, or an address to listen on, that cannot be used.
        IOException or FormatException or SocketException or InvalidDataException or UnauthorizedAccessException => [OneLine(error)],
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" or "Microsoft.AspNetCore.Server.Kestrel" } =>
            [OneLine(error)],
        AggregateException several when several.InnerExceptions.All(inner => !Reasons(inner).IsEmpty) =>
            [.. several.InnerExceptions.SelectMany(inner => Reasons(inner))],
        _ => [],
    };

    private static string OneLine(Exception error) => error.Message.ReplaceLineEndings(" ");
}
