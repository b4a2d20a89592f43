using GssBot.Core.Answers;
using GssBot.Core.Knowledge;

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

    public static KnowledgeBase Base(params (string File, string Text)[] files)
    {
        var (made, problems) = KnowledgeBase.Load(files);
        Assert.Empty(problems);
        return made!;
    }

    /// <summary>Ids of the case that answers, or null.</summary>
    public static Answer.Known? Explain(this KnowledgeBase knowledge, string text) => new Explainer(knowledge).Explain(text) as Answer.Known;
}
