namespace GssBot.Cli;

/// <summary>Ends a command with one line on standard error; caught in <see cref="CommandLine"/> only.</summary>
internal sealed class StoppedException(int exit, string message) : Exception(message)
{
    public int Exit { get; } = exit;
}
