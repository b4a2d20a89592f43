using System.Collections.Immutable;
using GssBot.Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace GssBot.Bot.Tests.Settings;

/// <summary>How a setting may be written: each kind of value, each bound of a rule from both sides.</summary>
public sealed class SettingValueTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a,b;c d", "a|b|c|d")]
    [InlineData(" a , b ;; c  ", "a|b|c")]
    [InlineData("a;b", "a|b")]
    public void A_list_takes_commas_semicolons_and_blanks(string written, string values) =>
        Assert.Equal(values, string.Join('|', (ImmutableArray<string>)Read(typeof(ImmutableArray<string>), written).Value!));

    [Fact]
    public void A_list_may_be_an_array_too() => Assert.Equal(
        "a|b|c",
        string.Join(
            '|',
            (ImmutableArray<string>)Read(
                typeof(ImmutableArray<string>), SettingValue.Texts(Section(("x:0", "a"), ("x:1", " b;c ")))).Value!));

    [Theory, InlineData(null), InlineData(""), InlineData("  ")]
    public void What_is_empty_is_not_written(string? written) => Assert.Empty(SettingValue.Texts(Section(("x", written))));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1", -1)]
    [InlineData("+5", 5)]
    [InlineData("1000000", 1000000)]
    [InlineData("1.5", null)]
    [InlineData("1,000", null)]
    [InlineData("0x10", null)]
    [InlineData("9999999999", null)]
    [InlineData("ten", null)]
    public void A_whole_number_is_digits(string written, int? number) => Same(Read(typeof(int), written), number);

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("yes", null)]
    [InlineData("1", null)]
    public void True_and_false_are_words(string written, bool? set) => Same(Read(typeof(bool), written), set);

    [Theory, InlineData("2027-01-31", true), InlineData("31.01.2027", false), InlineData("2027-1-31", false),
        InlineData("2027-02-30", false)]
    public void A_day_is_written_as_ISO_has_it(string written, bool fine) =>
        Same(Read(typeof(DateOnly?), written), fine ? (DateOnly?)new DateOnly(2027, 1, 31) : null);

    [Theory]
    [InlineData("https://slack.example/api/", true)]
    [InlineData("http://127.0.0.1:9/", true)]
    [InlineData("http://localhost:9/", true)]
    [InlineData("http://[::1]:9/", true)]
    [InlineData("http://slack.example/", false)]
    [InlineData("http://127.0.0.1.example/", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    [InlineData("slack.example", false)]
    public void An_address_that_is_called_is_https_or_of_this_machine(string address, bool fine) =>
        Assert.Equal(fine, new AddressAttribute().IsValid(address));

    [Theory]
    [InlineData("https://help.example.org/", true)]
    [InlineData("http://help.example.org/", true)]
    [InlineData("mailto:help@example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/help", false)]
    public void A_link_is_http_or_https(string link, bool fine) => Assert.Equal(fine, new LinkAttribute().IsValid(link));

    [Theory, InlineData(2000, true), InlineData(2001, false)]
    public void A_link_has_two_thousand_characters_at_most(int length, bool fine) =>
        Assert.Equal(fine, new LinkAttribute().IsValid("https://x.example/".PadRight(length, 'a')));

    [Theory]
    [InlineData("Slack", "Slack", false)]
    [InlineData("SLACK", "Slack", false)]
    [InlineData("Slak", "Slack", true)]
    [InlineData("Slaack", "Slack", true)]
    [InlineData("Skack", "Slack", true)]
    [InlineData("Salck", "Slack", true)]
    [InlineData("Sla", "Slack", true)]
    [InlineData("Slacker", "Slack", true)]
    [InlineData("Sl", "Slack", false)]
    [InlineData("Slackers", "Slack", false)]
    [InlineData("Teams", "Slack", false)]
    public void A_slip_is_one_or_two_letters(string word, string meant, bool slip) => Assert.Equal(slip, Nearest.IsSlipOf(word, meant));

    [Theory, InlineData("Publik", "Public"), InlineData("URL", "Urls"), InlineData("perminut", "PerMinute")]
    public void The_nearest_word_takes_the_fewest_changes(string word, string nearest) =>
        Assert.Equal(nearest, Nearest.To(word, ["Urls", "Public", "PerMinute"]));

    private static void Same<T>((bool IsFine, object? Value) read, T? value) where T : struct
    {
        Assert.Equal(value is not null, read.IsFine);
        if (value is { } wanted)
        {
            Assert.Equal(wanted, read.Value);
        }
    }

    private static (bool IsFine, object? Value) Read(Type type, string written) => Read(type, [written]);

    private static (bool IsFine, object? Value) Read(Type type, ImmutableArray<string> texts) =>
        (SettingValue.TryRead(type, texts, out var value), value);

    private static IConfigurationSection Section(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)))
            .Build()
            .GetSection("x");
}
