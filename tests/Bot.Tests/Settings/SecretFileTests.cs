using GssBot.Bot.Settings;
using GssBot.Tests;
using Microsoft.Extensions.Configuration;

namespace GssBot.Bot.Tests.Settings;

public sealed class SecretFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Name => folder.At("secret");
    private readonly StoppedClock clock = new();

    [Theory, InlineData("xoxb-1\n"), InlineData("xoxb-1\r\n"), InlineData("xoxb-1")]
    public void Secret_is_read_without_its_line_end(string content)
    {
        File.WriteAllText(Name, content);
        Assert.Equal("xoxb-1", Configured(("Slack:BotTokenFile", Name))["Slack:BotToken"]);
    }

    [Fact]
    public void Token_of_one_of_several_workspaces_may_be_a_file()
    {
        File.WriteAllText(Name, "xoxb-2");
        Assert.Equal("xoxb-2", Configured(("Slack:Workspaces:T1:BotTokenFile", Name))["Slack:Workspaces:T1:BotToken"]);
    }

    [Fact]
    public void Secret_given_both_ways_is_refused()
    {
        File.WriteAllText(Name, "xoxb-1");
        var twice =
            new ConfigurationBuilder().AddInMemoryCollection([new("Slack:BotTokenFile", Name), new("Slack:BotToken", "xoxb-2")]).Build();
        Assert.Equal(
            "Slack__BotToken and Slack__BotTokenFile are both set: give one",
            Assert.Single(SecretFileSource.GivenTwiceIn(twice, AllSurfaces.List.Secrets(twice))));
    }

    [Theory, InlineData("", "names an empty file"), InlineData(null, "names a file that cannot be read (FileNotFoundException): "),
        InlineData("xapp-1", "names a file that holds no xoxb- token")]
    public void File_without_a_secret_is_refused_by_the_settings_name(string? content, string problem)
    {
        if (content is not null)
        {
            File.WriteAllText(Name, content);
        }

        var source = Configured(("Slack:BotTokenFile", Name)).Sources.OfType<SecretFileSource>().Single();
        var configuration = new ConfigurationBuilder().Add(source).Build();
        Assert.StartsWith(
            $"Slack__BotTokenFile {problem}",
            Assert.Single(configuration.Providers.OfType<SecretFileProvider>().Single().Faults),
            StringComparison.Ordinal);
        Assert.Null(configuration["Slack:BotToken"]);
    }

    [Fact]
    public void Changed_file_is_read_again_and_the_options_are_told()
    {
        File.WriteAllText(Name, "xoxb-old");
        var configuration = Configured(("Slack:BotTokenFile", Name));
        var told = 0;
        ((IConfiguration)configuration).GetReloadToken().RegisterChangeCallback(_ => told++, null);
        clock.Move(SecretFileProvider.Period);
        Assert.Equal(("xoxb-old", 0), (configuration["Slack:BotToken"], told));
        File.WriteAllText(Name, "xoxb-new");
        clock.Move(SecretFileProvider.Period);
        Assert.Equal(("xoxb-new", 1), (configuration["Slack:BotToken"], told));
    }

    [Fact]
    public void File_that_is_gone_for_a_moment_keeps_its_last_value()
    {
        File.WriteAllText(Name, "xoxb-old");
        var configuration = Configured(("Slack:BotTokenFile", Name));
        File.Delete(Name);
        clock.Move(SecretFileProvider.Period);
        File.WriteAllText(Name, "xapp-of another kind");
        clock.Move(SecretFileProvider.Period);
        Assert.Equal("xoxb-old", configuration["Slack:BotToken"]);
    }

    [Fact]
    public void File_that_everybody_can_read_is_noticed()
    {
        File.WriteAllText(Name, "x");
        var file = new SecretFile(new Secret("Slack:BotToken"), Name);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Name, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            Assert.True(file.IsOpenToAll);
            File.SetUnixFileMode(Name, UnixFileMode.UserRead);
        }

        Assert.False(file.IsOpenToAll);
    }

    [Theory]
    [InlineData("--Slack:BotToken=xoxb-1")]
    [InlineData("/teams:ClientSecret=x")]
    [InlineData("--ConnectionStrings:Journal")]
    public void Secret_on_the_command_line_is_refused(string argument) =>
        Assert.EndsWith(
            "never from the command line",
            Assert.Throws<SettingsException>(() => CommandLineSecrets.Refuse(
                ["--urls=http://127.0.0.1:0", argument], AllSurfaces.List.Secrets(new ConfigurationManager()))).Message,
            StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private ConfigurationManager Configured(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)));
        ((IConfigurationBuilder)configuration)
            .Add(new SecretFileSource(SecretFileSource.FilesNamedIn(configuration, AllSurfaces.List.Secrets(configuration)), clock));
        return configuration;
    }
}
