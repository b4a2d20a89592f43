using GssBot.CaseFiles;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>A site's file changes what it names and leaves the rest of the shipped case as it was.</summary>
public sealed class OverlayTests
{
    private const string Links =
        "links:\n  a: {title: \"Page A\", url: \"https://a.example.org/\"}\n  b: {title: \"Page B\", url: \"https://b.example.org/\"}\n";

    private static readonly KnowledgeBase Shipped =
        CaseText.Base(("_links.yaml", Links), CaseText.Of("door", "{any: [the door is closed]}", "links: [a]\nmasks: [a gate]"));

    [Fact]
    public void Of_two_files_about_one_case_the_second_leaves_what_the_first_named()
    {
        var (local, problems) = Shipped.With(
            [("a.yaml", "replaces: door\ncontact: room 7\nlinks: [b]"), ("b.yaml", "replaces: door\nsteps: [{role: user, text: Knock.}]")]);
        Assert.Empty(problems);
        var answer = local!.Explain("globus: the door is closed")!;
        Assert.Equal(
            ("room 7", "https://b.example.org/", "Knock."),
            (answer.Contact, Assert.Single(answer.Links).Url, Assert.Single(answer.Steps).Text));
    }

    [Theory]
    [InlineData("steps: [{role: user, text: Knock.}]", "Knock.", "https://a.example.org/", null)]
    [InlineData("links: [b]", "Look at it.", "https://b.example.org/", null)]
    [InlineData("contact: room 7", "Look at it.", "https://a.example.org/", "room 7")]
    public void What_a_site_does_not_name_stays(string change, string step, string link, string? contact)
    {
        var (local, problems) = Shipped.With([("here.yaml", $"replaces: door\n{change}")]);
        Assert.Empty(problems);
        var (was, answer) = (Shipped.Explain("globus: the door is closed")!, local!.Explain("globus: the door is closed")!);
        Assert.Equal((step, link, contact), (Assert.Single(answer.Steps).Text, Assert.Single(answer.Links).Url, answer.Contact));
        Assert.Equal(
            (was.Title, was.Summary, was.Explanation, was.Certainty, was.Side, was.Actor, was.Retry),
            (answer.Title, answer.Summary, answer.Explanation, answer.Certainty, answer.Side, answer.Actor, answer.Retry));
        Assert.Equal(was.Masks, answer.Masks);
        Assert.Equal("this site", answer.StepsBy);
    }

    [Fact]
    public void A_site_adds_links_of_its_own_and_replaces_shipped_ones_by_name()
    {
        var (local, problems) = Shipped.With([
            ("_links.yaml", "links: {a: {title: \"Ours\", url: \"https://here.example.org/\"}}"),
            ("here.yaml", "replaces: door\nlinks: [a, b]")
        ]);
        Assert.Empty(problems);
        Assert.Equal(
            ["https://here.example.org/", "https://b.example.org/"],
            local!.Explain("globus: the door is closed")!.Links.Select(link => link.Url));
    }

    [Fact]
    public void A_shipped_expired_list_keeps_its_way_to_fetch_crl_when_a_site_changes_its_steps()
    {
        var (local, problems) = ShippedCases.Load()
            .With([("crl.yaml", "replaces: crl-expired-at-server\nsteps: [{role: server-admin, text: Use our mirror.}]")]);
        Assert.Empty(problems);
        Assert.Contains(local!.Find("crl-expired-at-server")!.Links, link => link.Url.Contains("fetch-crl", StringComparison.Ordinal));
    }
}
