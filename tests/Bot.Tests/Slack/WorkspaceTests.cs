using GssBot.Bot.Slack;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Slack.Socket;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Whose a request is, by the settings and by what Slack has said of the tokens.</summary>
public sealed class WorkspaceTests
{
    [Fact]
    public void The_single_token_and_those_of_several_workspaces_are_all_served()
    {
        var options = new SlackOptions { BotToken = "xoxb-1", TeamId = "T1" };
        options.Workspaces["T2"] = new SlackWorkspaceOptions { BotToken = "xoxb-2" };
        options.Workspaces["T3"] = new SlackWorkspaceOptions { BotToken = "" };
        Assert.Equal([new Workspace("xoxb-1", "T1", null), new Workspace("xoxb-2", "T2", null)], Served(options).All);
    }

    [Fact]
    public void The_team_that_the_settings_name_comes_before_the_one_that_Slack_says()
    {
        var workspaces = Served(new SlackOptions { BotToken = "xoxb-1", TeamId = "T1" });
        workspaces.Confirm("xoxb-1", new TokenIdentity("T9", "UBOT"));
        Assert.Equal(new Workspace("xoxb-1", "T1", "UBOT"), Assert.Single(workspaces.All));
    }

    [Fact]
    public void A_token_of_no_known_team_stands_for_any_until_Slack_has_said_whose_it_is()
    {
        var options = new SlackOptions { BotToken = "xoxb-1" };
        options.Workspaces["T2"] = new SlackWorkspaceOptions { BotToken = "xoxb-2" };
        var workspaces = Served(options);
        Assert.Equal(("xoxb-1", "xoxb-2"), (workspaces.Find("T9")?.Token, workspaces.Find("T2")?.Token));
        Assert.Null(workspaces.Find(null));

        workspaces.Confirm("xoxb-1", new TokenIdentity("T1", null));
        Assert.Equal(("xoxb-1", "xoxb-2"), (workspaces.Find("T1")?.Token, workspaces.Find("T2")?.Token));
        Assert.Null(workspaces.Find("T9"));
    }

    [Theory]
    [InlineData("A1", null, null, "A1", true)]
    [InlineData("A1", null, null, "A2", false)]
    [InlineData("A1", "A2", "xapp-1-A2-x", "A1", true)]
    [InlineData(null, "A2", "xapp-1-A3-x", "A2", true)]
    [InlineData(null, "A2", "xapp-1-A3-x", "A3", false)]
    [InlineData(null, null, "xapp-1-A3-x", "A3", true)]
    [InlineData(null, null, "xapp-1-A3-x", "A4", false)]
    [InlineData(null, null, "xapp-1-A3", "A4", false)]
    [InlineData(null, null, "xapp-1-B3-x", "A4", true)]
    [InlineData(null, null, "xapp-1-A-x", "A4", true)]
    [InlineData(null, null, "xapp-2-A3-x", "A4", true)]
    [InlineData(null, null, "xoxb-1-A3-x", "A4", true)]
    [InlineData(null, null, null, "A4", true)]
    [InlineData("", "", "", "A4", false)]
    [InlineData("A1", null, null, null, true)]
    public void The_app_is_the_one_of_the_settings_else_of_the_socket_else_of_the_app_token(
        string? set, string? learned, string? token, string? asked, bool ours)
    {
        var workspaces = Served(new SlackOptions { AppId = set, AppToken = token });
        workspaces.LearnedAppId = learned;
        Assert.Equal(ours, workspaces.IsOurApp(asked));
    }

    [Fact]
    public void A_token_that_Slack_confirms_ends_its_own_trouble_and_no_other()
    {
        var workspaces = Served(new SlackOptions());
        workspaces.Report("bot token", "one");
        workspaces.Report("T1", "two");
        workspaces.Report("T1", "three");
        workspaces.Report("T2", "four");
        Assert.Equal(["T1: three", "T2: four", "bot token: one"], workspaces.Troubles.Order(StringComparer.Ordinal));

        workspaces.Confirm("xoxb-1", new TokenIdentity("T1", null));
        Assert.Equal(["T2: four"], workspaces.Troubles);
    }

    [Theory]
    [InlineData(null, null, true, "")]
    [InlineData("s", null, true, "HTTP: POST /slack/events")]
    [InlineData(null, "xapp-1", false, "Socket Mode: 3 connections asked for; Slack allows 10 per app over all replicas")]
    [InlineData(
        "s", "xapp-1", false, "HTTP: POST /slack/events|Socket Mode: 3 connections asked for; Slack allows 10 per app over all replicas")]
    public void Health_names_the_ways_in_and_waits_for_a_socket_only_where_there_is_one(
        string? secret, string? token, bool ready, string remarks)
    {
        var options = Edge.Options(new SlackOptions { SigningSecret = secret, AppToken = token, SocketConnections = 3 });
        var sockets = new SocketStates();
        var workspaces = new Workspaces(options);
        var state = new SlackState(workspaces, sockets, options).State;
        Assert.Equal(("slack", ready, remarks), (state.Name, state.Ready, string.Join('|', state.Remarks)));

        workspaces.Report("T1", "trouble");
        sockets.Set(1, "no connection");
        sockets.SetOpen(0);
        state = new SlackState(workspaces, sockets, options).State;
        Assert.True(state.Ready);
        Assert.Equal(["T1: trouble", "socket 0: open", "socket 1: no connection"], state.Remarks.TakeLast(3));

        sockets.Set(0, "no connection");
        Assert.Equal(token is null, new SlackState(workspaces, sockets, options).State.Ready);
    }

    private static Workspaces Served(SlackOptions options) => new(Edge.Options(options));
}
