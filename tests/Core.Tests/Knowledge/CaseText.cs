using GssBot.Core.Answers;
using GssBot.Core.Knowledge;
using GssBot.Tests;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>Makes small knowledge bases for tests.</summary>
internal static class CaseText
{
    /// <summary>A whole case file around its evidence.</summary>
    public static (string File, string Text) Of(string id, string evidence, string more = "") => ($"{id}.yaml", $"""
        id: {id}
        title: The {id} happened
        family: test
        side: speaker
        actor: speaker-admin
        summary: Somebody must mend the {id}.
        meaning: The {id} is broken.
        evidence: {evidence}
        steps:
          - role: user
            text: Look at it.
        retry: after-fix
        verified: live 2026-11-21
        {more}
        """);

    /// <summary>The words of the shipped cases, and the family of the cases made here.</summary>
    public static (string File, string Text) Vocabulary { get; } = ("_vocabulary.yaml",
        File.ReadAllText(Path.Combine(Checkout.Root, "src", "Cases", "_vocabulary.yaml"))
            .Replace("families: [", "families: [test, ", StringComparison.Ordinal));

    /// <summary>With the words of the shipped cases where the files bring none.</summary>
    public static KnowledgeBase Base(params (string File, string Text)[] files)
    {
        var (made, problems) = KnowledgeBase.Load(files.Any(file => file.File == Vocabulary.File) ? files : [Vocabulary, .. files]);
        Assert.Empty(problems);
        return made!;
    }

    /// <summary>Ids of the case that answers, or null.</summary>
    public static Answer.Known? Explain(this KnowledgeBase knowledge, string text) =>
        new Explainer(knowledge).Explain(text) as Answer.Known;
}
