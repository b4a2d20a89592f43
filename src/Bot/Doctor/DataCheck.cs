using System.Runtime.CompilerServices;

namespace GssBot.Bot.Doctor;

/// <summary>Whether pending replies and counts can be written.</summary>
internal sealed class DataCheck(IConfiguration configuration) : ICheck
{
    public async IAsyncEnumerable<Diagnosis> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var journal = configuration["Journal:Path"] is { Length: > 0 } path ? path : Path.Combine("data", "journal.jsonl");
        var folder = Path.GetDirectoryName(Path.GetFullPath(journal))!;
        yield return Problem(folder) is { } problem
            ? new Diagnosis("data", $"{folder} cannot be written ({problem})", "give the program's user a directory and name it in Journal__Path")
            : new Diagnosis("data", $"{folder} can be written");
    }

    private static string? Problem(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".doctor-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.GetType().Name;
        }
    }
}
