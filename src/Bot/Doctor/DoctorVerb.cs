using GssBot.Bot.LocalCases;
using GssBot.Bot.Start;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Doctor;

/// <summary>
/// <c>doctor</c>: the program as it would start, looked at without starting it. Exit status 0: all good, 1: something to do,
/// 2: cannot run.
/// </summary>
internal static class DoctorVerb
{
    public const string Verb = "doctor";

    private const int AllGood = 0, SomethingToDo = 1, CannotRun = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> words, SurfaceList surfaces, TextWriter output, TextWriter errors)
    {
        if (words.Count > 0)
        {
            await errors.WriteLineAsync("doctor takes no arguments: its settings come from the environment");
            return CannotRun;
        }

        try
        {
            return await LookAsync(HostSettings.Builder([]), surfaces, output);
        }
        catch (Exception error) when (StartUp.Reasons(error) is { IsEmpty: false } reasons)
        {
            // Such as an appsettings.json that is no JSON: nothing could be read at all.
            return await ReportAsync([new ToldCheck(reasons.Select(WouldNotStart))], output);
        }
    }

    /// <summary>Every check in its turn; one that fails itself is told as such, and the others are still made.</summary>
    internal static async Task<int> ReportAsync(IEnumerable<ICheck> checks, TextWriter output)
    {
        var exit = AllGood;
        foreach (var check in checks)
        {
            await foreach (var diagnosis in GuardedAsync(check))
            {
                await output.WriteLineAsync(diagnosis.ToString());
                exit = diagnosis.Todo is null ? exit : SomethingToDo;
            }
        }

        await output.WriteLineAsync(exit == AllGood ? "All good." : "Something is to be done.");
        return exit;
    }

    private static async Task<int> LookAsync(WebApplicationBuilder builder, SurfaceList surfaces, TextWriter output)
    {
        var start = builder.AddSettings(surfaces);
        var told = new ToldCheck(start.Faults.Select(WouldNotStart)
            .Concat(start.Unknown.Select(unknown => new Diagnosis("settings", unknown, "correct the name, or take it away"))));
        if (!start.Faults.IsEmpty)
        {
            return await ReportAsync([told], output);
        }

        await using var app = Build(builder, surfaces);
        return await ReportAsync(
            [told, .. app.Services.GetServices<ICheck>(), .. surfaces.All.SelectMany(surface => surface.Checks(app.Services))], output);
    }

    private static Diagnosis WouldNotStart(string fault) => new("settings", "the program would not start", fault);

    private static async IAsyncEnumerable<Diagnosis> GuardedAsync(ICheck check)
    {
        await using var looking = check.LookAsync(CancellationToken.None).GetAsyncEnumerator();
        while (true)
        {
            Diagnosis? failed = null;
            try
            {
                if (!await looking.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception fault)
            {
                failed = new Diagnosis(
                    check.GetType().Name, $"the check itself failed ({FaultName.Of(fault)})", "report it as a fault of GssBot");
            }

            yield return failed ?? looking.Current;
            if (failed is not null)
            {
                yield break;
            }
        }
    }

    private static WebApplication Build(WebApplicationBuilder builder, SurfaceList surfaces)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddCases(builder.Configuration);
        builder.AddSurfaces(surfaces);
        builder.Services.AddHttpClient(ClockCheck.ClientName).RemoveAllLoggers();
        builder.Services.AddSingleton<ICheck, SettingsCheck>();
        builder.Services.AddSingleton<ICheck, CasesCheck>();
        builder.Services.AddSingleton<ICheck, SecretsCheck>();
        builder.Services.AddSingleton<ICheck, DataCheck>();
        builder.Services.AddSingleton<ICheck, ListenerCheck>();
        builder.Services.AddSingleton<ICheck, ClockCheck>();
        return builder.Build();
    }
}
