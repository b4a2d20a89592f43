using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Start;
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
    public static TheoryData<Exception, string[]> Faults => new()
    {
        { new SettingsException("Web__AllowedHosts is missing"), ["Web__AllowedHosts is missing"] },
        { new SettingsException("one", "two"), ["one", "two"] },
        { new OptionsValidationException("Slack", typeof(object), ["one", "two"]), ["one", "two"] },
        { new AggregateException(new SettingsException("one"), new IOException("two")), ["one", "two"] },
        { new FormatException("Invalid url: 'nonsense'"), ["Invalid url: 'nonsense'"] },
        { new IOException("Failed to bind:\naddress already in use."), ["Failed to bind: address already in use."] },
        { new InvalidDataException("appsettings.json"), ["appsettings.json"] },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task Fault_at_the_start_is_one_line_and_exit_2(Exception fault, string[] reasons)
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await StartUp.GuardAsync(errors, _ => throw fault));
        Assert.Equal(string.Concat(reasons.Select(reason => $"GssBot cannot start: {reason}{Environment.NewLine}")), errors.ToString());
    }

    [Fact]
    public async Task Fault_of_our_own_keeps_its_stack_trace() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            StartUp.GuardAsync(TextWriter.Null, _ => throw new InvalidOperationException()));

    [Fact]
    public async Task Part_that_fails_while_the_program_runs_ends_it_with_exit_1()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<SlackOptions>().ValidateOnStart();
        builder.Services.AddHostedService<FailingPart>();

        Assert.Equal(1, await StartUp.GuardAsync(TextWriter.Null, starting => starting.RunAsync(builder.Build(), _ => { })));
    }

    [Fact]
    public void Report_without_settings_says_how_to_turn_each_surface_on()
    {
        var lines = Lines();
        Assert.Equal("on   try-it page: http://127.0.0.1:3978 (this machine only)", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches("^off  .*: set [A-Z]", line));
    }

    [Fact]
    public void Report_with_an_endpoint_says_how_to_get_the_page_back() =>
        Assert.StartsWith("off  try-it page: set Web__Urls=", Lines(("Slack:SigningSecret", "0123"))[0], StringComparison.Ordinal);

    [Fact]
    public void Report_names_an_endpoint_only_where_it_answers() =>
        Assert.EndsWith(
            "POST /slack/events on http://127.0.0.1:1",
            Lines(
                ("Slack:SigningSecret", "0123"), ("Web:Urls", "http://127.0.0.1:2"), ("urls", "http://127.0.0.1:1;http://127.0.0.1:2"))[1],
            StringComparison.Ordinal);

    [Fact]
    public void Report_names_the_folder_of_local_cases() =>
        Assert.Equal("on   local cases: /srv/cases", Lines(("Cases:Directory", "/srv/cases"))[^1]);

    [Fact]
    public void Report_says_where_the_page_is_for_everyone_and_by_which_name() =>
        Assert.Equal(
            "on   try-it page: http://+:3978 (for everyone who comes by the name gss.example.org)",
            Lines(("urls", "http://+:3978"), ("Web:Public", "true"), ("Web:AllowedHosts", "gss.example.org"))[0]);

    [Fact]
    public void Report_does_not_promise_a_page_outside_of_this_machine() =>
        Assert.StartsWith(
            "on   try-it page: http://127.0.0.1:3978 (this machine only, not from outside a container; "
                + "Web__Public=true and Web__AllowedHosts=",
            Lines(("urls", "http://+:3978"))[0], StringComparison.Ordinal);

    [Fact]
    public void Report_says_off_of_a_page_that_no_loopback_address_reaches() =>
        Assert.StartsWith(
            "off  try-it page: http://192.0.2.7:3978 cannot be reached",
            Lines(("urls", "http://192.0.2.7:3978"))[0],
            StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "http://127.0.0.2:3978",
        null,
        "off  try-it page: http://127.0.0.2:3978 answers to localhost and 127.0.0.1 only; Web__AllowedHosts lets in its own name")]
    [InlineData("http://127.0.0.2:3978", "127.0.0.2", "on   try-it page: http://127.0.0.2:3978 (this machine only, also as 127.0.0.2)")]
    [InlineData(
        "http://localhost:3978", "localhost:8080", "on   try-it page: http://localhost:3978 (this machine only, also as localhost:8080)")]
    public void Report_knows_by_which_names_the_page_can_be_called(string urls, string? hosts, string line) =>
        Assert.Equal(line, Lines(("urls", urls), ("Web:AllowedHosts", hosts ?? ""))[0]);

    private static string[] Lines(params (string Name, string Value)[] settings)
    {
        var configuration = Configured(settings);
        return [.. StartReport.Lines(configuration, AllSurfaces.List, AllSurfaces.List.Listeners(configuration))];
    }

    private static IConfigurationRoot Configured(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)))
            .Build();

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
