using GssBot.Core.Knowledge;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>What a case file may not say, each rule in its own words and at its own line.</summary>
public sealed class CaseRuleTests
{
    [Theory]
    [InlineData("", "id: Door", "the id 'Door' is not the file's name")]
    [InlineData("id: door\n", "", "door.yaml:1: 'id' is missing")]
    [InlineData("title: The door happened\n", "", "door.yaml:1: 'title' is missing")]
    [InlineData("family: test\n", "", "door.yaml:1: 'family' is missing")]
    [InlineData("title: The door happened", "title: [a]", "door.yaml:2: 'title' must be a text")]
    [InlineData("title: The door happened", "title: ''", "door.yaml:2: 'title' must be a text")]
    [InlineData("side: speaker", "side: nowhere", "door.yaml:4: 'side' must be one of: ")]
    [InlineData("actor: speaker-admin", "actor: [user]", "door.yaml:5: 'actor' must be one of: ")]
    [InlineData("role: user", "roll: user", "door.yaml:10: a step needs a role: who does it")]
    [InlineData("- role: user\n    text: Look at it.", "- look", "door.yaml:10: a step is a mapping with role and text, or use")]
    [InlineData("- role: user\n    text: Look at it.", "- use: nothing", "door.yaml:10: no shared step is called 'nothing'")]
    [InlineData("steps:\n  - role: user\n    text: Look at it.\n", "", "door.yaml:1: a case tells at least one step")]
    [InlineData(
        "verified: live 2026-11-21", "verified: live", "door.yaml:13: 'verified' says how and when: live|capture|source yyyy-MM-dd")]
    [InlineData(
        "verified: live 2026-11-21",
        "verified: live 21.11.2026",
        "door.yaml:13: 'verified' says how and when: live|capture|source yyyy-MM-dd")]
    [InlineData(
        "verified: live 2026-11-21",
        "verified: seen 2026-11-21",
        "door.yaml:13: 'verified' says how and when: live|capture|source yyyy-MM-dd")]
    [InlineData(
        "verified: live 2026-11-21",
        "verified: live 2026-11-21 again",
        "door.yaml:13: 'verified' says how and when: live|capture|source yyyy-MM-dd")]
    [InlineData("retry: after-fix", "kind: modifier", "door.yaml:1: a modifier names the cases that it modifies")]
    [InlineData("retry: after-fix", "rank: 0", "door.yaml:12: 'rank' must be a number from 1 to 10")]
    [InlineData("retry: after-fix", "rank: 11", "door.yaml:12: 'rank' must be a number from 1 to 10")]
    [InlineData("retry: after-fix", "rank: high", "door.yaml:12: 'rank' must be a number from 1 to 10")]
    [InlineData("retry: after-fix", "links: [nowhere]", "door.yaml:12: no link is called 'nowhere' in _links.yaml")]
    [InlineData("retry: after-fix", "masks: [{a: b}]", "door.yaml:12: 'masks' holds texts of at most 300 characters")]
    [InlineData("retry: after-fix", "masks: ['']", "door.yaml:12: 'masks' holds texts of at most 300 characters")]
    [InlineData("evidence: {any: [the door is closed]}\n", "", "door.yaml:1: 'evidence' is missing: must, any, never")]
    [InlineData(
        "{any: [the door is closed]}", "{never: [the door is closed]}", "door.yaml:8: evidence without must or any would fit every text")]
    [InlineData(
        "{any: [the door is closed]}",
        "{any: [[the door is closed]]}",
        "door.yaml:8: evidence is a text, or a mapping with text, then, by, code, status or fact")]
    [InlineData("{any: [the door is closed]}", "{any: [{by: server}]}", "door.yaml:8: this evidence looks for nothing")]
    [InlineData(
        "{any: [the door is closed]}", "{any: [{status: {routine: 256}}]}", "door.yaml:8: 'routine' must be a number from 0 to 255")]
    [InlineData("{any: [the door is closed]}", "{any: [{status: {bit: 16}}]}", "door.yaml:8: 'bit' must be a number from 0 to 15")]
    [InlineData(
        "{any: [the door is closed]}", "{any: [{status: {calling: 256}}]}", "door.yaml:8: 'calling' must be a number from 0 to 255")]
    [InlineData(
        "{any: [the door is closed]}",
        "{any: [{status: {routine: 1, colour: red}}]}",
        "unknown key 'colour'; known here: bit, calling, minor, routine")]
    public void A_fault_is_told(string good, string bad, string told)
    {
        var text = CaseText.Of("door", "{any: [the door is closed]}").Text.ReplaceLineEndings("\n");
        var changed = good.Length == 0
            ? text.Replace("id: door", bad, StringComparison.Ordinal)
            : text.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        var (made, problems) = KnowledgeBase.Load([("door.yaml", changed)]);
        Assert.Null(made);
        Assert.Contains(problems, problem => problem.ToString().Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("do or")]
    [InlineData("door_")]
    [InlineData("dOor")]
    [InlineData("döor")]
    public void An_id_has_small_letters_digits_and_hyphens_only(string id) =>
        Assert.Contains(
            "an id has small letters, digits and hyphens only",
            KnowledgeBase.Load([CaseText.Of(id, "{any: [the door is closed]}")]).Problems.Select(problem => problem.What));

    [Theory]
    [InlineData("title: The door happened", "title: ", 100)]
    [InlineData("family: test", "family: ", 40)]
    [InlineData("summary: Somebody must mend the door.", "summary: ", 300)]
    [InlineData("meaning: The door is broken.", "meaning: ", 600)]
    [InlineData("text: Look at it.", "text: ", 400)]
    [InlineData("retry: after-fix", "parent: ", 60)]
    [InlineData("retry: after-fix", "masks: ", 300)]
    [InlineData("retry: after-fix", "ask: ", 300)]
    [InlineData("retry: after-fix", "modifies: ", 60)]
    [InlineData("retry: after-fix", "sources: ", 200)]
    public void A_text_has_a_greatest_length(string good, string key, int most)
    {
        var text = CaseText.Of("door", "{any: [the door is closed]}").Text;
        Assert.Empty(
            KnowledgeBase.Load([("door.yaml", text.Replace(good, key + new string('x', most), StringComparison.Ordinal))]).Problems);
        Assert.NotEmpty(
            KnowledgeBase.Load([("door.yaml", text.Replace(good, key + new string('x', most + 1), StringComparison.Ordinal))]).Problems);
    }

    [Theory]
    [InlineData("rank: 1", 1)]
    [InlineData("rank: 10", 10)]
    [InlineData("retry: now", 6)]
    [InlineData("kind: catch-all", 1)]
    public void A_rank_is_1_to_10_and_6_by_itself_and_1_for_a_catch_all(string more, int rank) => Assert.Equal(rank,
        CaseText.Base(
            (
                "door.yaml",
                CaseText.Of("door", "{any: [the door is closed]}").Text
                    .Replace("retry: after-fix", more, StringComparison.Ordinal))).Cases[0].Rank);

    [Theory]
    [InlineData(6, false)]
    [InlineData(40, true)]
    public void A_file_that_is_nested_deeply_is_refused(int depth, bool refused) =>
        Assert.Equal(refused, KnowledgeBase.Load([("door.yaml", $"a: {new string('[', depth)}x{new string(']', depth)}")]).Problems
            .Any(problem => problem.What.Contains("nested deeper than", StringComparison.Ordinal)));
}
