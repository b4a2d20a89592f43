using System.Diagnostics;
using GssBot.Bot.Start;
using GssBot.Tests;

namespace GssBot.Bot.Tests.Host;

/// <summary>
/// The program as it is built, started as an operator starts it, in a folder of its own and with nothing from
/// our environment but its settings.
/// </summary>
internal static class BotProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Runs until it ends by itself; one that does not is ended and fails the test.</summary>
    public static async Task<(int Status, string Output, string[] Errors)> RunAsync(
        string[] words, params (string Name, string Value)[] settings)
    {
        using var folder = new TempFolder();
        using var program = Start(folder.Path, words, settings);
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            var output = program.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = await program.StandardError.ReadToEndAsync(patience.Token);
            await program.WaitForExitAsync(patience.Token);
            return (program.ExitCode, await output, errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            Stop(program);
        }
    }

    /// <summary>Starts it and returns once it says that the page is on or off.</summary>
    public static async Task<RunningBot> ServeAsync(params (string Name, string Value)[] settings)
    {
        var folder = new TempFolder();
        var bot = new RunningBot(Start(folder.Path, [], settings), folder);
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            while (await bot.Program.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                bot.Said.Add(line);
                if (line.Contains("local cases:", StringComparison.Ordinal))
                {
                    return bot;
                }
            }

            throw new InvalidOperationException($"it ended: {await bot.Program.StandardError.ReadToEndAsync(patience.Token)}");
        }
        catch
        {
            bot.Dispose();
            throw;
        }
    }

    internal static void Stop(Process program)
    {
        if (!program.HasExited)
        {
            program.Kill();
            program.WaitForExit();
        }
    }

    private static Process Start(string folder, string[] words, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(StartUp).Assembly.Location, .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

internal sealed record RunningBot(Process Program, TempFolder Folder) : IDisposable
{
    /// <summary>Its log up to the end of the start report.</summary>
    public List<string> Said { get; } = [];

    /// <summary>The port of the listener that the start report names.</summary>
    public int Port => Said.Select(line => System.Text.RegularExpressions.Regex.Match(line, @"try-it page: http://[^ ]*?:(\d+)"))
        .First(match => match.Success).Groups[1].Value is var port
        ? int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) : 0;

    public void Dispose()
    {
        BotProgram.Stop(Program);
        Program.Dispose();
        Folder.Dispose();
    }
}
