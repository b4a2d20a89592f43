using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Settings;
using Microsoft.Extensions.Configuration;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackOptionsTests
{
    private const string NoWayIn = "Slack__SigningSecret (HTTP) or Slack__AppToken (Socket Mode) is missing";
    private const string NoToken = "Slack__BotToken is missing (or Slack__Workspaces__<team id>__BotToken for several workspaces)";
    private const string WrongTeam = "Slack__TeamId is not a team id (T…)";

    [Fact]
    public void Without_settings_Slack_is_off_and_has_its_defaults()
    {
        var options = new SlackOptions();
        Assert.Equal((true, false, false), (options.IsEmpty, options.HasHttpEndpoint, options.HasSocket));
        Assert.Equal((2, new Uri("https://slack.com/api/")), (options.SocketConnections, options.ApiBase));
        Assert.Empty(options.Contradictions());
    }

    [Theory]
    [InlineData("https://slack.com/api")]
    [InlineData("https://slack.com/api/")]
    public void The_address_of_the_API_has_a_final_slash(string written) =>
        Assert.Equal("https://slack.com/api/", new SlackOptions { ApiBaseUrl = written }.ApiBase.AbsoluteUri);

    [Theory]
    [InlineData("SigningSecret=s", NoToken)]
    [InlineData("SigningSecretFile=f", NoToken)]
    [InlineData("AppToken=xapp-1", NoToken)]
    [InlineData("AppTokenFile=f", NoToken)]
    [InlineData("BotToken=xoxb-1", NoWayIn)]
    [InlineData("BotTokenFile=f", NoWayIn)]
    [InlineData("SigningSecretPrevious=s", NoWayIn, NoToken)]
    [InlineData("SigningSecretPreviousFile=f", NoWayIn, NoToken)]
    [InlineData("SigningSecret=s BotToken=xoxb-1")]
    [InlineData("AppTokenFile=f BotTokenFile=f")]
    [InlineData("SigningSecret=s BotToken=xoxb-1 TeamId=T1")]
    [InlineData("SigningSecret=s BotToken=xoxb-1 TeamId=E1")]
    [InlineData("SigningSecret=s BotToken=xoxb-1 TeamId=")]
    [InlineData("SigningSecret=s BotToken=xoxb-1 TeamId=C1", WrongTeam)]
    [InlineData("SigningSecret=s BotToken=xoxb-1 TeamId=T", WrongTeam)]
    [InlineData("SigningSecret=s BotToken=xoxb-1 TeamId=T123456789012345678901234567890")]
    [InlineData("SigningSecret=s BotToken=xoxb-1 TeamId=T1234567890123456789012345678901", WrongTeam)]
    public void Half_a_configuration_names_the_other_half(string settings, params string[] faults)
    {
        var given = settings.Split(' ')
            .Select(setting => setting.Split('='))
            .Select(pair => KeyValuePair.Create($"Slack:{pair[0]}", (string?)pair[1]));
        var options = SectionReader.Read<SlackOptions>(new ConfigurationBuilder().AddInMemoryCollection(given).Build()).Options;
        Assert.Equal(faults, options.Contradictions());
        Assert.False(options.IsEmpty);
    }

    [Fact]
    public void Each_of_several_workspaces_has_a_team_id_and_a_token()
    {
        var options = new SlackOptions { SigningSecret = "s" };
        options.Workspaces["T1"] = new() { BotToken = "xoxb-1" };
        options.Workspaces["T2"] = new() { BotTokenFile = "f" };
        options.Workspaces["T3"] = new();
        options.Workspaces["grid " + new string('x', 60)] = new() { BotToken = "xoxb-2" };
        Assert.Equal(
            [
                "Slack__Workspaces__T3__BotToken is missing",
                $"Slack__Workspaces__grid {new string('x', 34)}… is not named by a team id (T…)"
            ], options.Contradictions());
    }

    [Fact]
    public void A_workspace_alone_turns_Slack_on()
    {
        var options = new SlackOptions();
        options.Workspaces["T1"] = new() { BotToken = "xoxb-1" };
        Assert.False(options.IsEmpty);
        Assert.Equal([NoWayIn], options.Contradictions());
    }
}
