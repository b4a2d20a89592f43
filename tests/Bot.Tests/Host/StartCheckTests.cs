using GssBot.Bot.Start;
using GssBot.Tests;
using Microsoft.Extensions.Configuration;

namespace GssBot.Bot.Tests.Host;

public sealed class StartCheckTests
{
    [Fact]
    public void Without_settings_there_is_nothing_to_say()
    {
        var check = Check();
        Assert.Empty(check.Faults);
        Assert.Empty(check.Unknown);
    }

    [Theory]
    [InlineData("Slack:SocketConnections", "abc", "Slack__SocketConnections must be a whole number from 1 to 10")]
    [InlineData("Slack:SocketConnections", "11", "Slack__SocketConnections must be a whole number from 1 to 10")]
    [InlineData("Slack:AppToken", "xoxb-1", "Slack__AppToken must be an app-level token (xapp-…); a bot token (xoxb-…) is Slack__BotToken")]
    [InlineData(
        "Slack:BotToken", "xoxb-1\n2", "Slack__BotToken must be a bot token (xoxb-…); an app-level token (xapp-…) is Slack__AppToken")]
    [InlineData(
        "Slack:Workspaces:T1:BotToken",
        "xapp-1",
        "Slack__Workspaces__T1__BotToken must be a bot token (xoxb-…); an app-level token (xapp-…) is Slack__AppToken")]
    [InlineData("Slack:SigningSecretPrevious", "0123", "Slack__SigningSecret (HTTP) or Slack__AppToken (Socket Mode) is missing")]
    [InlineData("Slack:ApiBaseUrl", "http://slack.example/", "Slack__ApiBaseUrl must be an https address (http on a loopback host only)")]
    [InlineData("Limits:PerUserPerMinute", "-1", "Limits__PerUserPerMinute must be a whole number from 0 to 1000000")]
    [InlineData("Limits:PerChannelPerMinute", "9999999999", "Limits__PerChannelPerMinute must be a whole number from 0 to 1000000")]
    [InlineData("Web:PerMinute", "1.5", "Web__PerMinute must be a whole number from 0 to 1000000")]
    [InlineData("Web:Urls", "http://127.0.0.1:99999", "Web__Urls must be addresses such as http://127.0.0.1:3979")]
    [InlineData("Web:Urls", "http://192.0.2.77:3979", "Web__Urls: http://192.0.2.77:3979 is no address of this machine")]
    [InlineData("Help:Url", "notaurl", "Help__Url must be an http or https address, such as https://help.example.org/")]
    [InlineData("Help:Url", "javascript:alert(1)", "Help__Url must be an http or https address, such as https://help.example.org/")]
    [InlineData(
        "Logging:Console:LogLevel:Default",
        "17",
        "Logging__Console__LogLevel__Default must be Trace, Debug, Information, Warning, Error, Critical or None")]
    [InlineData("Logging:Console:FormatterName", "xml", "Logging__Console__FormatterName must be simple, json or systemd")]
    [InlineData("urls", "http://127.0.0.1:0/path", "ASPNETCORE_URLS: http://127.0.0.1:0/path must be an address without a path")]
    public void A_wrong_value_is_named_with_what_is_wanted(string name, string value, string fault) =>
        Assert.Contains(fault, Check((name, value)).Faults);

    [Theory]
    [InlineData("Slack:BotToken", "xoxb-1")]
    [InlineData("Slack:BotToken", "xoxe.xoxb-1")]
    public void A_token_of_the_right_kind_is_taken(string name, string value) =>
        Assert.DoesNotContain(Check((name, value)).Faults, fault => fault.StartsWith("Slack__BotToken", StringComparison.Ordinal));

    [Theory]
    [InlineData("Slak:BotToken", "Slak__BotToken", "Slack__BotToken")]
    [InlineData("Limit:PerUserPerMinute", "Limit__PerUserPerMinute", "Limits__PerUserPerMinute")]
    [InlineData("Web:Publik", "Web__Publik", "Web__Public")]
    [InlineData("Slack:Singingsecret", "Slack__Singingsecret", "Slack__SigningSecret")]
    [InlineData("Slack:Workspaces:T1:Token", "Slack__Workspaces__T1__Token", "Slack__Workspaces__T1__BotToken")]
    [InlineData("Teams:AllowedTenents", "Teams__AllowedTenents", "Teams__AllowedTenants")]
    [InlineData("Limits:PerUser", "Limits__PerUser", "Limits__PerUserPerMinute")]
    [InlineData("Help:Uri", "Help__Uri", "Help__Url")]
    [InlineData("Cases:Directry", "Cases__Directry", "Cases__Directory")]
    [InlineData("Journal:Paht", "Journal__Paht", "Journal__Path")]
    [InlineData("Delivery:Dir", "Delivery__Dir", "Delivery__Directory")]
    public void A_setting_that_nobody_knows_is_named_with_the_nearest(string name, string shown, string nearest) =>
        Assert.Equal($"{shown} is no setting and has no effect: the nearest is {nearest}", Assert.Single(Check((name, "x")).Unknown));

    [Fact]
    public void Another_programs_settings_are_none_of_ours() =>
        Assert.Empty(Check(("Wen:Colour", "red"), ("Wen", "x"), ("Logging:LogLevel:Default", "Warning"), ("Teamspeak:AppId", "x")).Unknown);

    [Fact]
    public void Every_setting_that_the_operators_page_names_is_known()
    {
        var names = File.ReadLines(Path.Combine(GssBot.Tests.Checkout.Root, "docs", "operating.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => System.Text.RegularExpressions.Regex.Matches(line.Split('|')[1], "`([A-Za-z]+__[^`]+)`"))
            .Select(match => match.Groups[1].Value)
            .ToArray();

        Assert.Contains("Web__Public", names);
        Assert.All(names, name => Assert.Empty(
            Check((name.Replace("<team id>", "T1", StringComparison.Ordinal).Replace("__", ":", StringComparison.Ordinal), "x")).Unknown));
    }

    [Theory]
    [InlineData("Delivery:Directory", "", "Delivery__Directory")]
    [InlineData("Journal:Path", "journal.jsonl", "Journal__Path")]
    public void A_folder_of_pending_replies_that_cannot_be_made_is_a_fault(string name, string below, string setting)
    {
        using var folder = new TempFolder();
        var file = folder.Put("file", "");
        var fault = Assert.Single(Check((name, Path.Combine(file, "folder", below))).Faults);
        Assert.StartsWith($"{setting}: {file}", fault, StringComparison.Ordinal);
        Assert.Contains("cannot be written", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_given_twice_and_one_whose_file_is_gone_are_both_told()
    {
        var builder = HostSettings.Builder([]);
        builder.Configuration.AddInMemoryCollection(
            [new("Slack:SigningSecret", "0123"), new("Slack:SigningSecretFile", "/nowhere/1"), new("Slack:BotTokenFile", "/nowhere/2")]);
        var faults = builder.AddSettings(AllSurfaces.List).Faults;
        Assert.Equal(2, faults.Length);
        Assert.Contains("Slack__SigningSecret and Slack__SigningSecretFile are both set: give one", faults);
        Assert.StartsWith("Slack__BotTokenFile names a file that cannot be read", faults[1], StringComparison.Ordinal);
    }

    private static StartCheck Check(params (string Name, string Value)[] settings) => StartCheck.Of(
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("urls", "http://127.0.0.1:0")])
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)))
            .Build(), AllSurfaces.List, []);
}
