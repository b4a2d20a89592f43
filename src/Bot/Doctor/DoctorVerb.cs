using GssBot.Bot.LocalCases;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack;
using GssBot.Bot.Teams;
using GssBot.Bot.Web;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Doctor;

/// <summary>
/// <c>doctor</c>: the program as it would start, looked at without starting it. Exit status 0: all good, 1: something to do,
/// 2: cannot run.
/// </summary>
internal static class DoctorVerb
{
    public const string Verb = "doctor";

    private const int AllGood = 0, SomethingToDo = 1, CannotRun = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter errors)
    {
        if (words.Count > 0)
        {
            await errors.WriteLineAsync("doctor takes no arguments: its settings come from the environment");
            return CannotRun;
        }

        try
        {
            await using var app = Build();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return await ReportAsync(app.Services.GetServices<ICheck>(), output);
        }
        catch (Exception error) when (error is SettingsException or OptionsValidationException)
        {
            foreach (var fault in error is OptionsValidationException { Failures: var failures } ? failures : [error.Message])
            {
                await output.WriteLineAsync(new Diagnosis("settings", "the program would not start", fault).ToString());
            }

            return SomethingToDo;
        }
    }

    private static async Task<int> ReportAsync(IEnumerable<ICheck> checks, TextWriter output)
    {
        var exit = AllGood;
        foreach (var check in checks)
        {
            await foreach (var diagnosis in check.LookAsync(CancellationToken.None))
            {
                await output.WriteLineAsync(diagnosis.ToString());
                exit = diagnosis.Todo is null ? exit : SomethingToDo;
            }
        }

        await output.WriteLineAsync(exit == AllGood ? "All good." : "Something is to be done.");
        return exit;
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddSettings();
        builder.Logging.ClearProviders();
        builder.Services.AddCases(builder.Configuration);
        builder.AddSlack();
        builder.Services.AddTeams(builder.Configuration);
        builder.AddWeb();
        builder.Services.AddHttpClient(ClockCheck.ClientName).RemoveAllLoggers();
        builder.Services.AddSingleton<ICheck, SettingsCheck>();
        builder.Services.AddSingleton<ICheck, SecretsCheck>();
        builder.Services.AddSingleton<ICheck, DataCheck>();
        builder.Services.AddSingleton<ICheck, SlackCheck>();
        builder.Services.AddSingleton<ICheck, TeamsCheck>();
        builder.Services.AddSingleton<ICheck, ClockCheck>();
        return builder.Build();
    }
}
