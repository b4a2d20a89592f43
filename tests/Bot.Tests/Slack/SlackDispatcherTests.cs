
namespace GssBot.Bot.Tests.Slack;

/// <summary>Commands, shortcuts, forms and events, each by what it is answered with and the calls that it makes.</summary>
public sealed class SlackDispatcherTests : IDisposable
{
    private readonly HandlerBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("T1", "T9", "T9", true)]
    [InlineData("T9", "T1", "T1", false)]
    [InlineData(null, "T1", "T9", true)]
    [InlineData(null, "T9", "T1", false)]
    [InlineData(null, null, "T1", true)]
    [InlineData(null, null, "T9", false)]
    public async Task Where_an_asker_comes_from_is_said_by_the_nearest_field(string? user, string? source, string team, bool house)
    {
        await bench.EventAsync(
            SlackRequests.Mention("Invalid CRL", more: new { user_team = user, source_team = source, team }),
            more: new { is_ext_shared_channel = true });
        Assert.Equal(["chat.postMessage"], bench.Methods);
        Assert.Equal(house, bench.Call().GetRawText().Contains("The grid help desk", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("E1", null, null, true)]
    [InlineData(null, "T1", null, true)]
    [InlineData(null, null, "T1", true)]
    [InlineData(null, null, null, false)]
    public async Task An_event_belongs_to_the_first_workspace_that_is_served(
        string? team, string? installed, string? enterprise, bool served)
    {
        var more = new
        {
            team_id = team,
            authorizations = new object[] { new { team_id = (string?)null, enterprise_id = "E9" }, new { team_id = installed } },
            enterprise_id = enterprise
        };
        using var grid = new HandlerBench();
        if (team == "E1")
        {
            more = more with { enterprise_id = "T1" };
        }

        Assert.Equal(served ? 200 : 403, (await grid.EventAsync(SlackRequests.Mention("CRL"), more: more)).Status);
    }

    [Fact]
    public async Task An_interaction_of_a_whole_organisation_belongs_to_it()
    {
        Assert.Equal(
            200, (await bench.InteractAsync(new { type = "view_closed", api_app_id = "A1", enterprise = new { id = "T1" } })).Status);
        Assert.Equal(
            403, (await bench.InteractAsync(new { type = "view_closed", api_app_id = "A1", enterprise = new { id = "E1" } })).Status);
        Assert.Equal(403, (await bench.InteractAsync(new { type = "view_closed", api_app_id = "A2", team = new { id = "T1" } })).Status);
        Assert.Contains("Slack request refused: not a workspace or app that is served", bench.Log.All, StringComparison.Ordinal);
    }
}
