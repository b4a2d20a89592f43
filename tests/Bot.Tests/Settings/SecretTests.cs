using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Settings;
using GssBot.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static GssBot.Bot.Tests.Settings.SectionReaderTests;

namespace GssBot.Bot.Tests.Settings;

/// <summary>Secrets: by file or by value, of one kind, never on the command line.</summary>
public sealed class SecretTests
{
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
}
