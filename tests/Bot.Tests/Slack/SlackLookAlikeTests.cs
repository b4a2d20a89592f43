using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using Microsoft.Extensions.Options;
using Moq;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The bot's token and its answers go to Slack's own names, to the letter.</summary>
public sealed class SlackLookAlikeTests
{
    [Fact]
    public void Response_urls_lead_to_one_name_only()
    {
        Assert.NotNull(Hosts().ResponseUrl("https://hooks.slack.com/commands/T1/1/x"));
        Assert.NotNull(Hosts().ResponseUrl("https://HOOKS.Slack.com/commands/T1/1/x"));
        Assert.DoesNotContain(LookAlikes.Of("hooks.slack.com"), host => Hosts().ResponseUrl($"https://{host}/commands/T1/1/x") is not null);
    }

    [Fact]
    public void Files_come_from_one_name_only()
    {
        Assert.NotNull(Hosts().File("https://files.slack.com/x"));
        Assert.DoesNotContain(LookAlikes.Of("files.slack.com"), host => Hosts().File($"https://{host}/x") is not null);
    }

    [Fact]
    public void Sockets_lead_to_names_below_slack_com_only()
    {
        Assert.NotNull(Hosts().Socket("wss://wss-primary.slack.com/link/"));
        Assert.DoesNotContain(
            LookAlikes.Of("slack.com", "x.slack.com", "evil.x.slack.com"), host => Hosts().Socket($"wss://{host}/link/") is not null);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("ftp")]
    [InlineData("ws")]
    [InlineData("wss")]
    [InlineData("file")]
    [InlineData("javascript")]
    public void Another_scheme_is_refused(string scheme)
    {
        Assert.Null(Hosts().ResponseUrl($"{scheme}://hooks.slack.com/commands/T1/1/x"));
        Assert.Null(Hosts().File($"{scheme}://files.slack.com/x"));
        Assert.True(scheme == "wss" || Hosts().Socket($"{scheme}://slack.com/link/") is null);
    }

    [Theory]
    [InlineData("/commands", false)]
    [InlineData("/commands/", true)]
    [InlineData("/commandsx/T1", false)]
    [InlineData("/Commands/T1", false)]
    [InlineData("/x/commands/T1", false)]
    [InlineData("/actions/T1", true)]
    [InlineData("/actionsT1", false)]
    [InlineData("/app/T1", true)]
    [InlineData("/app", false)]
    [InlineData("/apps/T1", false)]
    [InlineData("/services/T1", false)]
    [InlineData("/workflows/T1", false)]
    [InlineData("/", false)]
    public void A_response_url_has_one_of_three_paths(string path, bool allowed) =>
        Assert.Equal(allowed, Hosts().ResponseUrl($"https://hooks.slack.com{path}") is not null);

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void An_address_has_2000_characters_at_most(int length, bool allowed)
    {
        const string Start = "https://hooks.slack.com/commands/";
        Assert.Equal(allowed, Hosts().ResponseUrl(Start + new string('x', length - Start.Length)) is not null);
    }

    [Fact]
    public void A_configured_host_lets_in_no_name_near_it()
    {
        Assert.DoesNotContain(
            LookAlikes.Of("slack-gov.com"), host => Hosts("https://slack-gov.com/api/").File($"https://{host}/x") is not null);
        Assert.Null(Hosts("https://slack.com/api/").File("https://slack.com/x"));
    }

    private static SlackHosts Hosts(string api = "https://slack.com/api/") =>
        new(Mock.Of<IOptionsMonitor<SlackOptions>>(monitor => monitor.CurrentValue == new SlackOptions { ApiBaseUrl = api }));
}
