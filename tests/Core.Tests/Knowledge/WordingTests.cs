using GssBot.Core.Explaining;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>What is shown where nothing is known, and in place of a line that may not be shown.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("{any: [\"cannot open {path} for {user}: {any} is closed\"]}", "cannot open PATH for USER: … is closed")]
    [InlineData("{any: [\"chain with hash {ca_hash}\", the window is open]}", "chain with hash CA_HASH")]
    [InlineData("{any: [the window is open], must: [\"{a|b} door is closed\"]}", "a door is closed")]
    [InlineData("{any: [{then: [the first line, the second line]}]}", "the first line")]
    [InlineData("{any: [{status: {routine: 13}}]}", null)]
    public void The_words_of_a_case_stand_for_a_users_line(string evidence, string? typical) =>
        Assert.Equal(typical, TypicalLine.Of(CaseText.Base(CaseText.Of("door", evidence)).Cases[0]));

    [Theory]
    [InlineData("530-globus: x\n530 End.", "I could read: reply code 530; printed by the server.")]
    [InlineData(
        "530-globus: x\n530 End.\n425-globus: y\n425 End.\n550-globus: z\n550 End.\n421-globus: w\n421 End.",
        "I could read: reply code 530, 425, 550; printed by the server.")]
    [InlineData("globus: x", "I could read no code, host or status in it.")]
    public void What_could_be_read_is_told_of_an_unknown_text(string text, string told) =>
        Assert.Contains(
            told,
            new Explainer(CaseText.Base(CaseText.Of("door", "{any: [the door is closed]}"))).Explain(text).Explanation,
            StringComparison.Ordinal);
}
