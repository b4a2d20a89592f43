using System.Net.Sockets;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Host;

/// <summary>The start, the log and the command line of the program, without starting it.</summary>
public sealed class HostUnitTests
{
    [Fact]
    public void Each_kind_of_fault_of_the_settings_has_its_reason()
    {
        Assert.Equal(["no\tright here"], StartUp.Reasons(new UnauthorizedAccessException("no\tright\nhere")).AsEnumerable());
        Assert.Equal([new SocketException(98).Message], StartUp.Reasons(new SocketException(98)).AsEnumerable());
        Assert.Equal(
            ["bound"],
            StartUp.Reasons(new InvalidOperationException("bound") { Source = "Microsoft.AspNetCore.Server.Kestrel" }).AsEnumerable());
        Assert.Equal(
            ["bound"],
            StartUp.Reasons(new InvalidOperationException("bound") { Source = "Microsoft.AspNetCore.Server.Kestrel.Core" }).AsEnumerable());
        Assert.Empty(StartUp.Reasons(new InvalidOperationException("ours") { Source = "GssBot.Bot" }));
        Assert.Empty(StartUp.Reasons(new AggregateException(new IOException("one"), new InvalidOperationException("ours"))));
        Assert.Empty(StartUp.Reasons(new ArgumentException("ours")));
    }

    [Fact]
    public async Task A_verb_that_reads_settings_ends_with_its_own_status_or_with_2()
    {
        using var errors = new StringWriter();
        Assert.Equal(7, await StartUp.GuardAsync(errors, () => 7));
        Assert.Equal(2, await StartUp.GuardAsync(errors, () => throw new SettingsException("one", "two")));
        Assert.Equal($"GssBot cannot start: one{Environment.NewLine}GssBot cannot start: two{Environment.NewLine}", errors.ToString());
    }

    [Fact]
    public void The_frameworks_own_lines_are_warnings_unless_a_site_says_otherwise()
    {
        var builder = HostSettings.Builder([]);
        builder.AddSettings(AllSurfaces.List);
        Assert.Equal(
            ("Warning", "Warning"),
            (builder.Configuration["Logging:LogLevel:Microsoft"], builder.Configuration["Logging:LogLevel:System"]));
        builder = HostSettings.Builder(["--Logging:LogLevel:System=Debug"]);
        builder.AddSettings(AllSurfaces.List);
        Assert.Equal(
            ("Warning", "Debug"), (builder.Configuration["Logging:LogLevel:Microsoft"], builder.Configuration["Logging:LogLevel:System"]));
    }

    [Fact]
    public void A_line_of_the_log_is_one_line_in_UTC()
    {
        var builder = HostSettings.Builder([]);
        builder.AddLog(new StartUp());
        using var services = builder.Services.BuildServiceProvider();
        var simple = services.GetRequiredService<IOptions<SimpleConsoleFormatterOptions>>().Value;
        var json = services.GetRequiredService<IOptions<JsonConsoleFormatterOptions>>().Value;
        Assert.Equal((true, true, "yyyy-MM-dd HH:mm:ss'Z' "), (simple.SingleLine, simple.UseUtcTimestamp, simple.TimestampFormat));
        Assert.Equal((true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"), (json.UseUtcTimestamp, json.TimestampFormat));
        Assert.IsType<ConsoleLoggerProvider>(Assert.Single(services.GetServices<ILoggerProvider>()));
    }

    [Fact]
    public async Task The_frameworks_report_of_a_failed_start_is_left_to_ours_and_a_later_one_is_told()
    {
        var starting = new StartUp();
        var builder = HostSettings.Builder(["--urls=http://127.0.0.1:0"]);
        var rule = Rule(builder, starting);
        Assert.Equal((false, false), (rule(LogLevel.Error), rule(LogLevel.Critical)));
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var underWay = true;
        await starting.RunAsync(app, running =>
        {
            underWay = starting.IsUnderWay;
            running.Lifetime.StopApplication();
        });
        Assert.False(underWay);
        Assert.Equal((true, true, false), (rule(LogLevel.Error), rule(LogLevel.Warning), rule(LogLevel.Information)));

        static Func<LogLevel, bool> Rule(WebApplicationBuilder builder, StartUp starting)
        {
            builder.AddLog(starting);
            using var services = builder.Services.BuildServiceProvider();
            var rule = services.GetRequiredService<IOptions<LoggerFilterOptions>>().Value.Rules.Single(rule =>
                rule.CategoryName == "Microsoft.Extensions.Hosting.Internal.Host");
            return level => rule.Filter!(null, rule.CategoryName, level);
        }
    }

    [Fact]
    public async Task Without_a_verb_the_program_serves_with_the_words_it_got()
    {
        string[]? served = null;
        Assert.Equal(
            5, await Verbs.RunAsync(["--urls=http://127.0.0.1:1", "@x", "-1"], AllSurfaces.List, TextWriter.Null, TextWriter.Null, words =>
            {
                served = words;
                return Task.FromResult(5);
            }));
        Assert.Equal(["--urls=http://127.0.0.1:1", "@x", "-1"], served!);
    }

    [Theory]
    [InlineData("docter", "doctor")]
    [InlineData("teams", "doctor")]
    [InlineData("teams-packages", "teams-package")]
    [InlineData("version", "--version")]
    public async Task An_unknown_verb_is_answered_with_the_nearest(string word, string nearest)
    {
        using var errors = new StringWriter();
        Assert.Equal(
            2, await Verbs.RunAsync([word], AllSurfaces.List, TextWriter.Null, errors, _ => throw new InvalidOperationException("served")));
        var lines = errors.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.EndsWith(
            "[doctor | teams-package …], in a checkout: dotnet run --project src/Bot [-- doctor | -- teams-package …]",
            lines[0],
            StringComparison.Ordinal);
        Assert.Equal($"There is no such verb; the nearest is {nearest}", lines[1]);
    }

    [Fact]
    public async Task The_version_is_the_changelogs()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await Verbs.RunAsync(["--version"], AllSurfaces.List, output, TextWriter.Null, _ => Task.FromResult(1)));
        Assert.Equal(ProgramVersion.Text, output.ToString().Trim());
        Assert.DoesNotContain("+", ProgramVersion.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_start_is_refused_with_every_fault_and_with_what_may_explain_it()
    {
        new StartCheck([], ["unknown"], []).Demand();
        var refused = Assert.Throws<SettingsException>(() =>
            new StartCheck(["one"], ["unknown"], [new Listener("http://127.0.0.1:1", "is taken", IsTaken: true)]).Demand());
        Assert.Equal(["one", "http://127.0.0.1:1 is taken", "unknown"], refused.Faults.AsEnumerable());
        Assert.Equal("one; http://127.0.0.1:1 is taken; unknown", refused.Message);
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", null)]
    [InlineData(
        "http://192.0.2.1:0;http://localhost:0",
        "Teams__AllowAnonymousOnLoopback is set, but http://192.0.2.1:0 is not a loopback address")]
    public void The_anonymous_mode_wants_loopback_listeners_alone(string urls, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], Check(("Teams:AllowAnonymousOnLoopback", "true"), ("urls", urls)).Faults.AsEnumerable());

    [Fact]
    public void A_secret_given_twice_is_told_first() =>
        Assert.Equal(
            "twice",
            StartCheck.Of(
                new ConfigurationBuilder().AddInMemoryCollection([new("urls", "http://127.0.0.1:0"), new("Help:Url", "x")]).Build(),
                AllSurfaces.List,
                ["twice"]).Faults[0]);

    [Theory]
    [InlineData(
        null,
        "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken|off  Slack in Socket Mode: set Slack__AppToken and Slack__BotToken|off  Teams: set Teams__AppId, Teams__TenantId and Teams__ClientSecret|off  local cases: set Cases__Directory to a directory of case files")]
    [InlineData(
        "Slack:AppToken=xapp-1",
        "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken|on   Slack in Socket Mode|off  Teams: set Teams__AppId, Teams__TenantId and Teams__ClientSecret|off  local cases: set Cases__Directory to a directory of case files")]
    [InlineData(
        "Teams:AllowAnonymousOnLoopback=true",
        "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken|off  Slack in Socket Mode: set Slack__AppToken and Slack__BotToken|on   Teams, anonymous for this machine: POST /api/messages on http://a:1;http://b:2|off  local cases: set Cases__Directory to a directory of case files")]
    [InlineData(
        "Teams:AppId=11111111-1111-1111-1111-111111111111,Teams:TenantId=11111111-1111-1111-1111-111111111111",
        "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken|off  Slack in Socket Mode: set Slack__AppToken and Slack__BotToken|on   Teams: POST /api/messages on http://a:1;http://b:2|off  local cases: set Cases__Directory to a directory of case files")]
    public void The_start_report_says_of_each_surface_whether_it_is_on(string? settings, string lines)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection((settings ?? "x=y").Split(
                ',').Select(setting => setting.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
            .Build();
        Assert.Equal(lines, string.Join('|', StartReport.Lines(configuration, AllSurfaces.List, ["http://a:1", "http://b:2"]).Skip(1)));
    }

    private static StartCheck Check(params (string Name, string Value)[] settings) =>
        StartCheck.Of(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)))
                .Build(), AllSurfaces.List, []);
}
