using System.Collections.Immutable;
using GssBot.Core;
using GssBot.Core.Knowledge;
using GssBot.LocalCases;

namespace GssBot.Cli;

/// <summary>Opens the knowledge base, with a directory of local cases on top when one is given.</summary>
internal static class Cases
{
    public static Explainer Explainer(string? directory) => new(Open(directory));

    /// <exception cref="StoppedException">The directory cannot be used, or a file in it is at fault.</exception>
    public static KnowledgeBase Open(string? directory)
    {
        var shipped = KnowledgeBase.Shipped();
        if (directory is null)
        {
            return shipped;
        }

        var (local, problems) = shipped.With(Files(directory));
        return local ?? throw new StoppedException(Exit.InvalidCases, $"{problems[0]}{(problems.Length > 1 ? $" (and {problems.Length - 1} more: gssbot cases check {directory} lists them)" : "")}");
    }

    /// <summary>Name and text of every case file in the directory, in the order of their names.</summary>
    /// <exception cref="StoppedException">The directory is not there, or one of its files cannot be used.</exception>
    public static ImmutableArray<(string File, string Text)> Files(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new StoppedException(Exit.Unreadable, $"{directory} is no directory");
        }

        var folder = CaseDirectory.Read(directory);
        return folder.Problems.IsEmpty ? folder.Files : throw new StoppedException(Exit.InvalidCases, folder.Problems[0].ToString());
    }

    /// <exception cref="StoppedException">There is no such case.</exception>
    public static Case Find(KnowledgeBase knowledge, string id) =>
        knowledge.Find(id) ?? throw new StoppedException(Exit.Unreadable, $"{id}: no such case (gssbot cases list shows them all)");
}
