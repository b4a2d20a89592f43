using GssBot.Core;
using GssBot.Core.Knowledge;

namespace GssBot.Cli;

/// <summary>Opens the knowledge base, with a directory of local cases on top when one is given.</summary>
internal static class Cases
{
    public static Explainer Explainer(string? directory) => new(Open(directory));

    /// <exception cref="StoppedException">The directory is not there, or a file in it is at fault: exit status 3.</exception>
    public static KnowledgeBase Open(string? directory)
    {
        var shipped = KnowledgeBase.Shipped();
        if (directory is null)
        {
            return shipped;
        }
        var (local, problems) = shipped.With(Read(directory));
        return local ?? throw new StoppedException(Exit.InvalidCases, string.Join(Environment.NewLine, problems));
    }

    /// <summary>Name and text of every case file in the directory, in the order of their names.</summary>
    public static IEnumerable<(string File, string Text)> Read(string directory) => Directory.Exists(directory)
        ? Directory.EnumerateFiles(directory, "*.yaml").Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))
        : throw new StoppedException(Exit.Unreadable, $"{directory}: no such directory of cases");
}
