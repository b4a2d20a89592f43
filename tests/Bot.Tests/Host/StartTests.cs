using GssBot.Bot.Doctor;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack;
using GssBot.Bot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Host;

public sealed class StartTests
{
    public static TheoryData<Exception, string> Faults => new()
    {
        { new SettingsException("Web__AllowedHosts is missing"), "Web__AllowedHosts is missing" },
        { new OptionsValidationException("Slack", typeof(object), ["one", "two"]), "one; two" },
        { new FormatException("Invalid url: 'nonsense'"), "Invalid url: 'nonsense'" },
        { new IOException("Failed to bind:\naddress already in use."), "Failed to bind: address already in use." },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task Fault_at_the_start_is_one_line_and_exit_2(Exception fault, string reason)
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await StartUp.GuardAsync(errors, _ => throw fault));
        Assert.Equal($"GssBot cannot start: {reason}{Environment.NewLine}", errors.ToString());
    }

    [Fact]
    public async Task Fault_of_our_own_keeps_its_stack_trace() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => StartUp.GuardAsync(TextWriter.Null, _ => throw new InvalidOperationException()));

    [Fact]
    public async Task Part_that_fails_while_the_program_runs_ends_it_with_exit_1()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<SlackOptions>().ValidateOnStart();
        builder.Services.AddHostedService<FailingPart>();

        Assert.Equal(1, await StartUp.GuardAsync(TextWriter.Null, starting => starting.RunAsync(builder.Build())));
    }

    [Fact]
    public void Report_without_settings_says_how_to_turn_each_surface_on()
    {
        var lines = Lines();
        Assert.Equal("on   try-it page: http://127.0.0.1:3978 (this machine only)", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches("^off  .*: set [A-Z]", line));
    }

    [Fact]
    public void Report_with_a_door_says_how_to_get_the_page_back() =>
        Assert.StartsWith("off  try-it page: set Web__Urls=", Lines(("Slack:SigningSecret", "0123"))[0], StringComparison.Ordinal);

    [Fact]
    public void Report_names_a_door_only_where_it_answers() =>
        Assert.EndsWith(
            "POST /slack/events on http://127.0.0.1:1",
            Lines(("Slack:SigningSecret", "0123"), ("Web:Urls", "http://127.0.0.1:2"), ("urls", "http://127.0.0.1:1;http://127.0.0.1:2"))[1],
            StringComparison.Ordinal);

    [Fact]
    public void Half_of_the_Slack_secrets_stops_the_start() =>
        Assert.True(new SlackOptionsCheck().Validate(null, new SlackOptions { SigningSecretPrevious = "0123" }).Failed);

    [Fact]
    public async Task Doctor_takes_no_arguments()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await DoctorVerb.RunAsync(["now"], TextWriter.Null, errors));
        Assert.NotEqual("", errors.ToString());
    }

    [Theory]
    [InlineData("Slack:SigningSecret", "0123456789abcdef0123456789abcdef", "present", false)]
    [InlineData("Slack:SigningSecret", "xoxb-12345", "no signing secret", true)]
    [InlineData("Slack:BotToken", "xoxb-12345", "present, xoxb", false)]
    [InlineData("Slack:BotToken", "xapp-12345", "does not begin with xoxb-", true)]
    [InlineData("Slack:AppToken", "xapp-12345", "present, xapp", false)]
    public async Task Doctor_says_of_a_secret_its_kind_and_no_character_of_it(string name, string secret, string state, bool todo)
    {
        var check = new SecretsCheck(Configured((name, secret)));
        var lines = new List<Diagnosis>();
        await foreach (var line in check.LookAsync(CancellationToken.None))
        {
            lines.Add(line);
        }

        var only = Assert.Single(lines);
        Assert.Contains(state, only.State, StringComparison.Ordinal);
        Assert.Equal(todo, only.Todo is not null);
        Assert.DoesNotContain("12345", only.ToString(), StringComparison.Ordinal);
    }

    private static string[] Lines(params (string Name, string Value)[] settings)
    {
        var configuration = Configured(settings);
        return [.. StartReport.Lines(configuration, WebSettings.Read(configuration), teams: null)];
    }

    private static IConfigurationRoot Configured(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).Build();

    private sealed class FailingPart(IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task;
            throw new InvalidOperationException("a fault of our own");
        }
    }
}
