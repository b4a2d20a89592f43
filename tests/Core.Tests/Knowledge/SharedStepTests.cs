namespace GssBot.Core.Tests.Knowledge;

/// <summary>A shared step is used as it is, or by another person, or for one speaker.</summary>
public sealed class SharedStepTests
{
    [Theory]
    [InlineData("{use: knock}", "ServerAdmin::Knock.:ls", "User:Client:Listen.:")]
    [InlineData("{use: knock, role: ca}", "Ca::Knock.:ls", "Ca:Client:Listen.:")]
    [InlineData("{use: knock, by: server}", "ServerAdmin:Server:Knock.:ls", "User:Server:Listen.:")]
    [InlineData("{use: knock, role: vo, by: source}", "Vo:Source:Knock.:ls", "Vo:Source:Listen.:")]
    public void What_the_case_says_goes_before_what_the_shared_step_says(string use, params string[] steps)
    {
        var (file, text) = CaseText.Of("door", "{any: [the door is closed]}");
        var made = CaseText.Base(
            (file, text.ReplaceLineEndings("\n").Replace("  - role: user\n    text: Look at it.", $"  - {use}", StringComparison.Ordinal)),
            (
                "_steps.yaml",
                "steps:\n  knock:\n    - {role: server-admin, text: Knock., command: ls, check: true}\n    - {role: user, text: "
                    + "Listen., by: client}\n"));
        Assert.Equal(steps, made.Cases[0].Steps.Select(step => $"{step.Role}:{step.By}:{step.Text}:{step.Command}"));
        Assert.Equal([true, false], made.Cases[0].Steps.Select(step => step.Check));
    }
}
