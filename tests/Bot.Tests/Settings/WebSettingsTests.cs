using GssBot.Bot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static GssBot.Bot.Tests.Settings.SectionReaderTests;

namespace GssBot.Bot.Tests.Settings;

/// <summary>Where the page is, and by which names.</summary>
public sealed class WebSettingsTests
{
    [Theory]
    [InlineData("Web:Public=true", "Web__AllowedHosts is missing: with Web__Public it names the hosts that the page is reached by")]
    [InlineData(
        "Web:AllowedHosts=http://a",
        "Web__AllowedHosts must be host names such as gssbot.example.org or localhost:8080, without http:// and without *")]
    [InlineData(
        "Web:AllowedHosts=*",
        "Web__AllowedHosts must be host names such as gssbot.example.org or localhost:8080, without http:// and without *")]
    [InlineData("Web:AllowedHosts=a,b:8080,[::1]:1", null)]
    [InlineData("Web:Urls=https://127.0.0.1:1", "Web__Urls must be addresses such as http://127.0.0.1:3979")]
    [InlineData("Web:Urls=http://127.0.0.1:1/x", "Web__Urls must be addresses such as http://127.0.0.1:3979")]
    [InlineData("Web:Urls=http://127.0.0.1:0", "Web__Urls must be addresses such as http://127.0.0.1:3979")]
    [InlineData("Web:Urls=http://127.0.0.1:1", null)]
    public void Settings_of_the_page_that_contradict_each_other_are_told(string setting, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], Read<WebOptions>((setting.Split('=')[0], setting.Split('=')[1])).Faults.AsEnumerable());

    [Theory]
    [InlineData("gss.example.org", true)]
    [InlineData("gss.example.org:8080", true)]
    [InlineData("192.0.2.1", true)]
    [InlineData("[2001:db8::1]:80", true)]
    [InlineData("a/b", false)]
    [InlineData("a/", false)]
    [InlineData("user@a", false)]
    [InlineData("a?b", false)]
    [InlineData("a#b", false)]
    [InlineData("a b", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    public void A_host_has_a_name_and_perhaps_a_port(string text, bool name) => Assert.Equal(name, HostNames.IsName(text));

    [Fact]
    public void A_name_without_a_port_stands_for_every_port()
    {
        var names = new HostNames(["b.example:8080", "A.example"]);
        Assert.Equal("A.example, b.example:8080", names.ToString());
        Assert.Equal(
            (true, true, true, false, false),
            (
                names.Allow(new("a.example")),
                names.Allow(new("a.EXAMPLE:1")),
                names.Allow(new("B.example:8080")),
                names.Allow(new("b.example")),
                names.Allow(new("b.example:8081"))));
        Assert.False(names.Allow(default));
    }

    [Theory]
    [InlineData("", true, false)]
    [InlineData("Slack:SigningSecret=s", false, false)]
    [InlineData("Teams:AppId=x", false, false)]
    [InlineData("Slack:SigningSecret=s,Web:Urls=http://127.0.0.1:7", true, false)]
    [InlineData("Slack:SigningSecret=s,Web:Public=true,Web:AllowedHosts=a", true, true)]
    [InlineData("Slack:AppToken=xapp-1", true, false)]
    public void The_page_is_on_where_no_endpoint_is_or_where_it_is_asked_for(string settings, bool isOn, bool isPublic)
    {
        var configuration = Configured([.. settings.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(setting =>
            (setting.Split('=')[0], setting.Split('=')[1]))]);
        var web = WebSettings.Read(configuration, AllSurfaces.List.Check(configuration, []).Any(surface => surface.HasEndpoint));
        Assert.Equal((isOn, isPublic), (web.IsOn, web.IsPublic));
        Assert.Equal((isOn, isOn && web.OwnUrls.IsEmpty, !web.OwnUrls.IsEmpty), (web.IsServedOn(7), web.IsServedOn(8), web.IsOwnPort(7)));
    }

    [Theory]
    [InlineData(null, "", "http://127.0.0.1:3978")]
    [InlineData(" ; ", "http://b:2", "http://127.0.0.1:3978 http://b:2")]
    [InlineData("http://a:1; http://b:2", "http://B:2 http://c:3", "http://a:1 http://b:2 http://c:3")]
    public void The_program_listens_on_all_that_is_named_once(string? urls, string own, string listeners) =>
        Assert.Equal(
            listeners, string.Join(' ', AllSurfaces.List.Listeners(Configured(("urls", urls), ("Web:Urls", own.Replace(' ', ';'))))));
}
