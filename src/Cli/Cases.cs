using System.Collections.Immutable;
using GssBot.Core;
using GssBot.Core.Knowledge;
using GssBot.LocalCases;

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
    /// <exception cref="StoppedException">The directory is not there, or one of its files cannot be used.</exception>
    public static ImmutableArray<(string File, string Text)> Read(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new StoppedException(Exit.Unreadable, $"{directory}: no such directory of cases");
        }
        var folder = CaseDirectory.Read(directory);
        return folder.Problems.IsEmpty ? folder.Files : throw new StoppedException(Exit.InvalidCases, string.Join(Environment.NewLine, folder.Problems));
    }
}
