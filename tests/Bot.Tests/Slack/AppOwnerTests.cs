namespace GssBot.Bot.Tests.Slack;

/// <summary>Whose an event is that names nobody but those who installed the app.</summary>
public sealed class AppOwnerTests
{
    [Theory]
    [InlineData(null, "T1", true)]
    [InlineData("T1", null, true)]
    [InlineData("T1", "E9", true)]
    [InlineData("T9", "T1", false)]
    [InlineData(null, "E9", false)]
    [InlineData(null, null, false)]
    public async Task An_app_of_a_whole_organisation_is_known_by_that_where_it_names_no_team(
        string? team, string? organisation, bool served)
    {
        using var bench = new HandlerBench();
        var more = new { team_id = (string?)null, authorizations = new object[] { new { team_id = team, enterprise_id = organisation } } };
        Assert.Equal(served ? 200 : 403, (await bench.EventAsync(SlackRequests.Mention("CRL"), more: more)).Status);
    }
}
