using GssBot.Core;
using GssBot.Core.Knowledge;

namespace GssBot.Cli;

/// <summary>Opens the knowledge base.</summary>
internal static class Cases
{
    public static Explainer Explainer(string? directory) => new(Open(directory));

    public static KnowledgeBase Open(string? directory) => directory is null || Directory.Exists(directory)
        ? KnowledgeBase.Shipped()
        : throw new StoppedException(Exit.Unreadable, $"{directory}: no such directory of cases");
}
