using GssBot.Bot.Settings;
using GssBot.Core;
using GssBot.Core.Knowledge;

namespace GssBot.Cli;

/// <summary>Opens the knowledge base.</summary>
internal static class Cases
{
    public static Explainer Explainer(string? directory) => new(Open(directory));

    /// <param name="directory">A site's own cases, used on top of the shipped ones; null for none.</param>
    /// <exception cref="StoppedException">The directory cannot be read, or a file in it is at fault.</exception>
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

    /// <exception cref="StoppedException">The directory cannot be read.</exception>
    public static IReadOnlyList<(string File, string Text)> Files(string directory)
    {
        try
        {
            return Directory.Exists(directory)
                ? CaseFolder.Read(directory)
                : throw new StoppedException(Exit.Unreadable, $"{directory} is no directory");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoppedException(Exit.Unreadable, $"{directory} cannot be read: {error.Message}");
        }
    }

    /// <exception cref="StoppedException">There is no such case.</exception>
    public static Case Find(KnowledgeBase knowledge, string id) =>
        knowledge.Find(id) ?? throw new StoppedException(Exit.Unreadable, $"{id}: no such case (gssbot cases list shows them all)");
}
