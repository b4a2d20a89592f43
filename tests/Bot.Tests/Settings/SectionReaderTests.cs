using GssBot.Bot.Delivery;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Web;
using GssBot.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Settings;

/// <summary>A section read whole: values, faults and unknown names, in the words that an operator gets.</summary>
public sealed class SectionReaderTests
{
    [Fact]
    public void Without_settings_every_section_has_its_documented_defaults()
    {
        var (limits, web) = (Read<LimitOptions>().Options, Read<WebOptions>().Options);
        Assert.Equal((10, 60), (limits.PerUserPerMinute, limits.PerChannelPerMinute));
        Assert.Equal((0, false, 0, 120), (web.Urls.Length, web.Public, web.AllowedHosts.Length, web.PerMinute));
        Assert.Equal(Path.Combine("data", "journal.jsonl"), Read<JournalOptions>().Options.Path);
        Assert.Null(Read<DeliveryOptions>().Options.Directory);
        Assert.Equal((null, null), (Read<HelpOptions>().Options.Text, Read<HelpOptions>().Options.Url));
        Assert.Null(Read<GssBot.Bot.LocalCases.CasesOptions>().Options.Directory);
    }

    [Fact]
    public void What_is_written_is_taken_without_blanks_and_whatever_the_letter_case()
    {
        var (options, faults, unknown) = Read<WebOptions>(
            ("Web:PUBLIC", " true "),
            ("web:perminute", "7"),
            ("Web:AllowedHosts", "a.example b.example"),
            ("Web:Urls:0", "http://127.0.0.1:1"));
        Assert.Equal(
            (true, 7, "a.example b.example", "http://127.0.0.1:1"),
            (options.Public, options.PerMinute, string.Join(' ', options.AllowedHosts), Assert.Single(options.Urls)));
        Assert.Empty(faults);
        Assert.Empty(unknown);
    }

    [Fact]
    public void A_value_that_cannot_be_read_leaves_the_default_and_is_told_without_itself()
    {
        var (options, faults, _) = Read<WebOptions>(("Web:Public", "secret-1"), ("Web:PerMinute", "secret-2"));
        Assert.Equal((false, 120), (options.Public, options.PerMinute));
        Assert.Equal(
            ["Web__PerMinute must be a whole number from 0 to 1000000", "Web__Public must be true or false"],
            faults.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("1000000", true)]
    [InlineData("-1", false)]
    [InlineData("1000001", false)]
    public void A_number_has_two_bounds(string written, bool fine)
    {
        Assert.Equal(fine, Read<WebOptions>(("Web:PerMinute", written)).Faults.IsEmpty);
        Assert.Equal(fine, Read<LimitOptions>(("Limits:PerUserPerMinute", written)).Faults.IsEmpty);
        Assert.Equal(fine, Read<LimitOptions>(("Limits:PerChannelPerMinute", written)).Faults.IsEmpty);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("10", true)]
    [InlineData("0", false)]
    [InlineData("11", false)]
    public void Sockets_are_one_to_ten(string written, bool fine) =>
        Assert.Equal(fine, Read<SlackOptions>(("Slack:SocketConnections", written)).Faults.IsEmpty);

    [Fact]
    public void What_stands_below_a_single_value_has_no_effect() =>
        Assert.Equal(
            ["Web__Public__x is no setting and has no effect: Web__Public is one value"],
            Read<WebOptions>(("Web:Public:x", "true")).Unknown.AsEnumerable());

    [Fact]
    public void An_empty_value_is_none() => Assert.Empty(Read<WebOptions>(("Web:Public", " "), ("Web:PerMinute", "")).Faults);

    [Fact]
    public void Entries_by_name_are_each_read_like_a_section()
    {
        var (options, faults, unknown) = Read<SlackOptions>(
            ("Slack:SigningSecret", "s"),
            ("Slack:Workspaces:T1:BotToken", "xoxb-1"),
            ("Slack:Workspaces:T2:BotToken", "x"),
            ("Slack:Workspaces:T2:Bot", "x"));
        Assert.Equal([("T1", "xoxb-1"), ("T2", "x")], options.Workspaces.Select(pair => (pair.Key, pair.Value.BotToken!)).Order());
        Assert.Equal(
            ["Slack__Workspaces__T2__BotToken must be a bot token (xoxb-…); an app-level token (xapp-…) is Slack__AppToken"],
            faults.AsEnumerable());
        Assert.Equal(
            ["Slack__Workspaces__T2__Bot is no setting and has no effect: the nearest is Slack__Workspaces__T2__BotToken"],
            unknown.AsEnumerable());
    }

    [Theory]
    [InlineData("Wub:Public", "Wub__Public is no setting and has no effect: the nearest is Web__Public")]
    [InlineData("Wub:Colour", null)]
    [InlineData("Wubbly:Public", null)]
    public void A_misspelt_section_is_noticed_when_it_knows_what_stands_below(string name, string? told) =>
        Assert.Equal(told is null ? [] : [told], Read<WebOptions>((name, "true")).Unknown.AsEnumerable());

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

    [Fact]
    public void Options_at_fault_refuse_the_start_and_good_ones_are_handed_out()
    {
        using var bad = Services(("Web:PerMinute", "x"));
        Assert.Equal(
            ["Web__PerMinute must be a whole number from 0 to 1000000"],
            Assert.Throws<OptionsValidationException>(() => bad.GetRequiredService<IStartupValidator>().Validate()).Failures);
        using var good = Services(("Web:PerMinute", "7"));
        good.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal(7, good.GetRequiredService<IOptions<WebOptions>>().Value.PerMinute);
        Assert.Single(good.GetServices<IValidateOptions<WebOptions>>());
    }

    [Theory]
    [InlineData(
        "Logging:LogLevel:Default=Loud", "Logging__LogLevel__Default must be Trace, Debug, Information, Warning, Error, Critical or None")]
    [InlineData(
        "Logging:Console:LogLevel:X=7",
        "Logging__Console__LogLevel__X must be Trace, Debug, Information, Warning, Error, Critical or None")]
    [InlineData("Logging:LogLevel:Default=none", null)]
    [InlineData("Logging:LogLevel:Default=", null)]
    [InlineData("Logging:Console:FormatterName=xml", "Logging__Console__FormatterName must be simple, json or systemd")]
    [InlineData("Logging:Console:FormatterName=simple", null)]
    [InlineData("Logging:Console:FormatterName=json", null)]
    [InlineData("Logging:Console:FormatterName=systemd", null)]
    [InlineData("Logging:Console:FormatterName=", null)]
    public void Words_of_the_log_are_the_frameworks(string setting, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], LogSettings.Faults(Configured((setting.Split('=')[0], setting.Split('=')[1]))));

    [Theory]
    [InlineData("xoxb-1", "xoxb", true)]
    [InlineData("xoxe.xoxb-1", "xoxb", true)]
    [InlineData("xapp-1", "xoxb", false)]
    [InlineData("xoxb", "xoxb", false)]
    [InlineData("xoxb-a b", "xoxb", false)]
    [InlineData("xoxb-é", "xoxb", false)]
    [InlineData("xoxb-a~!", "xoxb", true)]
    [InlineData("xoxb-a\u007f", "xoxb", false)]
    [InlineData(null, "xoxb", true)]
    public void A_token_begins_with_its_kind_and_has_no_blanks(string? token, string kind, bool fine) =>
        Assert.Equal(fine, new SlackTokenAttribute(kind).IsValid(token));

    [Theory]
    [InlineData("a", true)]
    [InlineData("b", true)]
    [InlineData("c", false)]
    [InlineData("A", false)]
    [InlineData(null, true)]
    public void One_of_some_words_is_written_as_they_are(string? word, bool fine)
    {
        Assert.Equal(fine, new OneOfAttribute("a", "b").IsValid(word));
        Assert.True(new OneOfAttribute("a", "b", "c").IsValid("c"));
        Assert.Equal(
            ("x must be a or b", "x must be a, b or c"),
            (new OneOfAttribute("a", "b").FormatErrorMessage("x"), new OneOfAttribute("a", "b", "c").FormatErrorMessage("x")));
    }

    [Theory]
    [InlineData(64 * 1024, null)]
    [InlineData((64 * 1024) + 1, "Slack__SigningSecretFile names a file that is too large for a secret")]
    [InlineData(0, "Slack__SigningSecretFile names an empty file")]
    public void A_secret_has_64_kibibytes_at_most(int length, string? fault)
    {
        using var folder = new TempFolder();
        var path = folder.Put("secret", new string('x', length));
        var file = new SecretFile(new Secret("Slack:SigningSecret"), path);
        Assert.Equal(fault, Record.Exception(() => file.Read())?.Message);
        File.Delete(path);
        Assert.StartsWith(
            "Slack__SigningSecretFile names a file that cannot be read (",
            Assert.Throws<SettingsException>(() => file.Read()).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Slack__SigningSecretFile names a file that cannot be read (",
            Assert.Throws<SettingsException>(() => (file with { Path = "a\0b" }).Read()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x\n\n", "x\n")]
    [InlineData("x\r\n", "x")]
    [InlineData("x\r", "x\r")]
    [InlineData(" x ", " x ")]
    public void One_line_end_of_a_secret_goes(string content, string secret)
    {
        using var folder = new TempFolder();
        var path = folder.Put("secret", content);
        Assert.Equal(secret, new SecretFile(new Secret("Slack:SigningSecret"), path).Read());
    }

    [Fact]
    public void A_secret_is_named_as_a_file_only_where_it_is_not_given_itself()
    {
        var configuration = Configured(
            ("Slack:SigningSecretFile", "/1"), ("Slack:SigningSecretPreviousFile", "/2"), ("Slack:BotTokenFile", "/3"),
            ("Slack:AppTokenFile", "/4"), ("ConnectionStrings:JournalFile", "/5"),
            ("Slack:Workspaces:T1:BotTokenFile", "/6"), ("Slack:AppToken", "xapp-1"), ("Slack:BotToken", ""),
            ("Teams:ClientSecretFile", "/7"), ("Help:TextFile", "/8"));
        Assert.Equal(
            [
                ("Slack:SigningSecret", "/1", null),
                ("Slack:SigningSecretPrevious", "/2", null),
                ("Slack:BotToken", "/3", "xoxb"),
                ("Slack:Workspaces:T1:BotToken", "/6", "xoxb"),
                ("ConnectionStrings:Journal", "/5", null)
            ],
            SecretFileSource.FilesNamedIn(configuration, AllSurfaces.List.Secrets(configuration)).Select(file =>
                (file.Secret.Key, file.Path, file.Secret.Prefix)));
        Assert.Equal(
            ["Slack__AppToken and Slack__AppTokenFile are both set: give one"],
            SecretFileSource.GivenTwiceIn(configuration, AllSurfaces.List.Secrets(configuration)).AsEnumerable());
    }

    [Theory]
    [InlineData("--Slack:BotToken=x", "Slack")]
    [InlineData("/Slack__BotToken", "Slack")]
    [InlineData("SLACK:x", "Slack")]
    [InlineData("--Teams", "Teams")]
    [InlineData("ConnectionStrings:Journal=x", "ConnectionStrings")]
    [InlineData("--Slacker:x=y", null)]
    [InlineData("--urls=http://Slack:1", null)]
    public void Sections_that_hold_secrets_are_not_taken_from_the_command_line(string argument, string? section)
    {
        var refused = Record.Exception(() =>
            CommandLineSecrets.Refuse(["a", argument], AllSurfaces.List.Secrets(new ConfigurationManager())));
        Assert.Equal(section is null, refused is null);
        if (section is not null)
        {
            Assert.Equal($"{section} settings come from the environment or a file, never from the command line", refused!.Message);
        }
        else
        {
            Assert.Equal(["a", argument], CommandLineSecrets.Refuse(["a", argument], AllSurfaces.List.Secrets(new ConfigurationManager())));
        }
    }

    private static Reading<T> Read<T>(params (string Name, string? Value)[] settings)
        where T : class, ISection, new() => SectionReader.Read<T>(Configured(settings));

    private static IConfigurationRoot Configured(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))).Build();

    private static ServiceProvider Services(params (string Name, string? Value)[] settings) =>
        new ServiceCollection().AddSingleton<IConfiguration>(Configured(settings)).AddSection<WebOptions>().AddSection<WebOptions>()
            .BuildServiceProvider();
}
