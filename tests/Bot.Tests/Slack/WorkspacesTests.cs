using GssBot.Bot.Slack.Api;
using GssBot.Tests.Slack;

namespace GssBot.Bot.Tests.Slack;

public sealed class WorkspacesTests
{
    [Fact]
    public async Task Each_workspace_is_answered_with_its_own_token()
    {
        await using var bench = await SlackBench.StartAsync(new()
        {
            ["Slack:BotToken"] = null,
            ["Slack:TeamId"] = null,
            ["Slack:Workspaces:T1:BotToken"] = "xoxb-1",
            ["Slack:Workspaces:T2:BotToken"] = "xoxb-2",
        });

        await bench.EventAsync(SlackRequests.Mention("Invalid CRL"), more: new { team_id = "T2", authorizations = Array.Empty<object>() });

        Assert.Equal("Bearer xoxb-2", bench.Slack.Calls.Single(call => call.Method == "chat.postMessage").Authorization);
    }

    [Fact]
    public async Task The_team_of_a_single_token_is_learned_from_Slack()
    {
        await using var bench = await SlackBench.StartAsync(new() { ["Slack:TeamId"] = null });
        await bench.ConfirmedAsync();

        Assert.Equal("xoxb-1", bench.Part<Workspaces>().Find("T1")?.Token);
        Assert.Null(bench.Part<Workspaces>().Find("T2"));
    }

    [Fact]
    public async Task A_token_of_another_workspace_than_it_is_said_to_be_shows_in_health()
    {
        await using var bench = await SlackBench.StartAsync(new() { ["Slack:TeamId"] = "T7" });
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(15));

        Assert.Contains(bench.Remarks, remark => remark.Contains("belongs to another workspace", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_token_shows_in_health_without_a_character_of_it()
    {
        var slack = await FakeSlack.StartAsync();
        slack.Errors["auth.test"] = "invalid_auth";
        await using var bench = await SlackBench.StartAsync(slack: slack);
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(15));

        var remark = Assert.Single(bench.Remarks, remark => remark.Contains("refused", StringComparison.Ordinal));
        Assert.DoesNotContain("xoxb", remark, StringComparison.Ordinal);
    }
}
