using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

public sealed class LocalCaseTests
{
    private static readonly KnowledgeBase Shipped = CaseText.Base(CaseText.Of("door", "{any: [the door is closed]}"));

    private const string Replacement = """
        replaces: door
        contact: "door desk, room 7"
        steps:
          - {role: server-admin, text: Call the door desk.}
        """;

    [Fact]
    public void A_site_replaces_steps_and_is_named_for_it()
    {
        var (local, problems) = Shipped.With([("_site.yaml", "site: Example Lab"), ("door-here.yaml", Replacement)]);
        Assert.Empty(problems);
        var answer = local!.Explain("globus: the door is closed")!;
        Assert.Equal("Call the door desk.", Assert.Single(answer.Steps).Text);
        Assert.Equal("Example Lab", answer.StepsBy);
        Assert.Equal("door desk, room 7", answer.Contact);
        Assert.Null(Shipped.Explain("globus: the door is closed")!.StepsBy);
    }

    [Fact]
    public void A_site_adds_a_case_of_its_own()
    {
        var (local, problems) = Shipped.With([CaseText.Of("window", "{any: [the window is open]}")]);
        Assert.Empty(problems);
        Assert.Equal("this site", local!.Explain("globus: the window is open")!.StepsBy);
        Assert.Equal("door", local!.Explain("globus: the door is closed")!.Case);
    }

    [Fact]
    public void An_id_clash_needs_replaces()
    {
        var (local, problems) = Shipped.With([CaseText.Of("door", "{any: [the window is open]}")]);
        Assert.Null(local);
        Assert.Contains("replaces: door", Assert.Single(problems).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replaces: door\nevidence: {any: [the window is open]}", "evidence of a shipped case")]
    [InlineData("replaces: gate\ncontact: x", "no case is called so")]
    [InlineData("replaces: door\nsteps: [{role: user, text: x, command: \"sudo rm {path}\"}]", "sudo takes nothing")]
    [InlineData("replaces: door\ntitle: x", "unknown key 'title'")]
    public void What_a_site_may_not_do_is_refused_with_the_reason(string text, string told)
    {
        var (local, problems) = Shipped.With([("here.yaml", text)]);
        Assert.Null(local);
        Assert.Contains(problems, problem => problem.What.Contains(told, StringComparison.Ordinal));
    }
}
