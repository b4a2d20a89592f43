using GssBot.Bot.Doctor;
using GssBot.Bot.Teams.Package;

namespace GssBot.Bot;

/// <summary>What the program can do instead of serving: its first argument, when that is a plain word.</summary>
internal static class Verbs
{
    private const int WrongUsage = 2;

    /// <summary>Null: serve.</summary>
    public static Func<Task<int>>? Find(string[] args) => args switch
    {
        [DoctorVerb.Verb, .. var words] => () => DoctorVerb.RunAsync(words, Console.Out, Console.Error),
        [TeamsPackageCommand.Verb, .. var words] => () => Task.FromResult(TeamsPackageCommand.Run(words, Settings(), Console.Out, Console.Error)),
        [{ Length: > 0 } word, ..] when char.IsAsciiLetter(word[0]) && !word.Contains('=') => Unknown,
        _ => null,
    };

    private static ConfigurationManager Settings()
    {
        var settings = new ConfigurationManager();
        settings.AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables();
        return settings;
    }

    private static async Task<int> Unknown()
    {
        await Console.Error.WriteLineAsync($"usage: dotnet run --project src/Bot [-- {DoctorVerb.Verb} | -- {TeamsPackageCommand.Verb} …]");
        return WrongUsage;
    }
}
