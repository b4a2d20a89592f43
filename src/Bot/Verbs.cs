using System.CommandLine;
using System.CommandLine.Invocation;
using GssBot.Bot.Doctor;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Package;

namespace GssBot.Bot;

/// <summary>The program's own command line: serve, or one of the verbs.</summary>
internal static class Verbs
{
    private const int WrongUsage = 2;

    /// <param name="serve">What is done without a verb; gets the words, which are settings such as
    /// <c>--urls=http://127.0.0.1:3978</c>.</param>
    public static async Task<int> RunAsync(
        string[] args, SurfaceList surfaces, TextWriter output, TextWriter errors, Func<string[], Task<int>> serve)
    {
        var root = Root(args, surfaces, output, errors, serve);
        if (args is [{ Length: > 0 } word, ..] && char.IsAsciiLetter(word[0]) && !word.Contains('=') && !root.Subcommands.Any(verb =>
            verb.Name == word))
        {
            return await UnknownAsync(word, root, errors);
        }

        // "@x" and "-1" are words of settings, neither files nor bundles of options.
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors is [var wrong, ..])
        {
            await errors.WriteLineAsync($"{wrong.Message.ReplaceLineEndings(" ")} (--help lists what there is)");
            return WrongUsage;
        }

        // The host answers to signals itself, and takes its time to send what is under way.
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = output,
            Error = errors,
            ProcessTerminationTimeout = null
        });
    }

    private static RootCommand Root(
        string[] args, SurfaceList surfaces, TextWriter output, TextWriter errors, Func<string[], Task<int>> serve)
    {
        var root = new RootCommand(
            """
            Answers pasted GSSAPI and GridFTP errors in Slack, Microsoft Teams and on a web page.

            Without a verb it serves, at http://127.0.0.1:3978 unless ASPNETCORE_URLS says otherwise. Settings come from the environment
            or appsettings.json; README.md and docs/operating.md list them.
            """)
        { TreatUnmatchedTokensAsErrors = false };
        root.SetAction(_ => serve(args));
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        root.Add(Doctor(surfaces, output, errors));
        root.Add(TeamsPackageCommand.Create(Settings, output, errors));
        return root;
    }

    private static Command Doctor(SurfaceList surfaces, TextWriter output, TextWriter errors)
    {
        var doctor = new Command(DoctorVerb.Verb, "Checks settings, secrets, folders, reach and clock, and says what to do.")
        {
            TreatUnmatchedTokensAsErrors = false
        };
        doctor.SetAction(parsed => DoctorVerb.RunAsync(parsed.UnmatchedTokens, surfaces, output, errors));
        return doctor;
    }

    private static ConfigurationManager Settings()
    {
        var settings = new ConfigurationManager();
        settings.AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables();
        return settings;
    }

    private static async Task<int> UnknownAsync(string word, RootCommand root, TextWriter errors)
    {
        string[] verbs = [.. root.Subcommands.Select(verb => verb.Name)];
        await errors.WriteLineAsync(
            $"usage: {root.Name} [{string.Join(" | ", verbs)} …], in a checkout: dotnet run --project src/Bot [-- "
                + $"{string.Join(" | -- ", verbs)} …]");
        await errors.WriteLineAsync($"There is no such verb; the nearest is {Nearest.To(word, [.. verbs, "--help", "--version"])}");
        return WrongUsage;
    }

    /// <summary>The version as in the changelog, without the commit.</summary>
    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Text);
            return 0;
        }
    }
}
