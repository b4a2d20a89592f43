using GssBot.Bot.Delivery;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Web;
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

    internal static Reading<T> Read<T>(params (string Name, string? Value)[] settings)
        where T : class, ISection, new() => SectionReader.Read<T>(Configured(settings));

    internal static IConfigurationRoot Configured(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))).Build();

    private static ServiceProvider Services(params (string Name, string? Value)[] settings) =>
        new ServiceCollection().AddSingleton<IConfiguration>(Configured(settings)).AddSection<WebOptions>().AddSection<WebOptions>()
            .BuildServiceProvider();
}
