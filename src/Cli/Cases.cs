using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Cli;

/// <summary>Opens the knowledge base.</summary>
internal static class Cases
{
    public static Explainer Explainer(string? directory) => new(Open(directory));

    /// <param name="directory">A site's own cases, used on top of the shipped ones; null for none.</param>
    /// <exception cref="StoppedException">The directory cannot be read, or a file in it is at fault.</exception>
    public static KnowledgeBase Open(string? directory)
    {
        var shipped = ShippedCases.Load();
        if (directory is null)
        {
            return shipped;
        }

        var folder = Folder(directory);
        var (local, problems) = folder.Problems.IsEmpty ? shipped.With(folder.Files) : (null, folder.Problems);
        return local
            ?? throw new StoppedException(
                Exit.InvalidCases,
                $"{problems[0]}"
                    + $"{(problems.Length > 1 ? $" (and {problems.Length - 1} more: gssbot cases check {directory} lists them)" : "")}");
    }

    /// <summary>The case files in the directory, or why they cannot be used.</summary>
    /// <exception cref="StoppedException">There is no such directory.</exception>
    public static CaseDirectory Folder(string directory) => Directory.Exists(directory)
        ? CaseDirectory.Read(directory)
        : throw new StoppedException(Exit.Unreadable, $"{directory} is no directory");

    /// <exception cref="StoppedException">There is no such case.</exception>
    public static Case Find(KnowledgeBase knowledge, string id) =>
        knowledge.Find(id) ?? throw new StoppedException(Exit.Unreadable, $"{id}: no such case (gssbot cases list shows them all)");
}
