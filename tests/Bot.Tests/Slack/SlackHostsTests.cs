using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using Microsoft.Extensions.Options;
using Moq;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackHostsTests
{
    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/1/x", true)]
    [InlineData("https://hooks.slack.com/actions/T1/1/x", true)]
    [InlineData("https://hooks.slack.com/app/T1/1/x", true)]
    [InlineData("https://hooks.slack.com:443/app/T1/1/x", true)]
    [InlineData("https://hooks.slack.com/services/T1/B1/x", false)]
    [InlineData("https://hooks.slack.com/commands/../services/T1", false)]
    [InlineData("http://hooks.slack.com/commands/T1/1/x", false)]
    [InlineData("https://hooks.slack.com:8443/commands/T1/1/x", false)]
    [InlineData("https://hooks.slack.com.evil.example/commands/x", false)]
    [InlineData("https://hooks.slack.com@evil.example/commands/x", false)]
    [InlineData("https://evil.example/commands/hooks.slack.com", false)]
    [InlineData("https://slack.com/commands/x", false)]
    [InlineData("//hooks.slack.com/commands/x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Response_urls_are_pinned(string? address, bool pinned) => Assert.Equal(pinned, Hosts().ResponseUrl(address) is not null);

    [Theory]
    [InlineData("https://files.slack.com/files-pri/T1-F1/download/log.txt", true)]
    [InlineData("https://files.slack.com:8443/x", false)]
    [InlineData("https://slack-files.com/x", false)]
    [InlineData("https://a.files.slack.com/x", false)]
    public void Files_are_pinned(string address, bool pinned) => Assert.Equal(pinned, Hosts().File(address) is not null);

    [Theory]
    [InlineData("wss://wss-primary.slack.com/link/?ticket=1", true)]
    [InlineData("wss://slack.com/link/?ticket=1", true)]
    [InlineData("ws://wss-primary.slack.com/link/", false)]
    [InlineData("wss://wss-primary.slack.com:8443/link/", false)]
    [InlineData("wss://evilslack.com/link/", false)]
    [InlineData("wss://slack.com.evil.example/link/", false)]
    public void Sockets_are_pinned(string address, bool pinned) => Assert.Equal(pinned, Hosts().Socket(address) is not null);

    [Theory]
    [InlineData("http://127.0.0.1:5000/api/", "http://127.0.0.1:5000/actions/x", true)]
    [InlineData("http://127.0.0.1:5000/api/", "http://127.0.0.1:5001/actions/x", false)]
    [InlineData("http://127.0.0.1:5000/api/", "http://127.0.0.2:5000/actions/x", false)]
    [InlineData("https://slack-gov.com/api/", "https://slack-gov.com/actions/x", true)]
    [InlineData("https://slack-gov.com/api/", "http://slack-gov.com/actions/x", false)]
    [InlineData("https://slack.com/api/", "https://slack.com/actions/x", false)]
    public void The_configured_api_host_counts_with_its_own_scheme_and_port(string api, string address, bool pinned) =>
        Assert.Equal(pinned, Hosts(api).ResponseUrl(address) is not null);

    private static SlackHosts Hosts(string api = "https://slack.com/api/") =>
        new(Mock.Of<IOptionsMonitor<SlackOptions>>(monitor => monitor.CurrentValue == new SlackOptions { ApiBaseUrl = api }));
}
