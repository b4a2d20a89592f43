using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Start;
using GssBot.Bot.Surfaces;
using GssBot.CaseFiles;
using GssBot.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Moq;

namespace GssBot.Bot.Tests.Host;

/// <summary>The start, the log, the command line and the health of the program, without starting it.</summary>
public sealed class HostUnitTests
{
    [Fact]
    public void Each_kind_of_fault_of_the_settings_has_its_reason()
    {
        Assert.Equal(["no\tright here"], StartUp.Reasons(new UnauthorizedAccessException("no\tright\nhere")).AsEnumerable());
        Assert.Equal([new SocketException(98).Message], StartUp.Reasons(new SocketException(98)).AsEnumerable());
        Assert.Equal(["bound"], StartUp.Reasons(new InvalidOperationException("bound") { Source = "Microsoft.AspNetCore.Server.Kestrel" }).AsEnumerable());
        Assert.Equal(["bound"], StartUp.Reasons(new InvalidOperationException("bound") { Source = "Microsoft.AspNetCore.Server.Kestrel.Core" }).AsEnumerable());
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
        Assert.Equal(("Warning", "Warning"), (builder.Configuration["Logging:LogLevel:Microsoft"], builder.Configuration["Logging:LogLevel:System"]));
        builder = HostSettings.Builder(["--Logging:LogLevel:System=Debug"]);
        builder.AddSettings(AllSurfaces.List);
        Assert.Equal(("Warning", "Debug"), (builder.Configuration["Logging:LogLevel:Microsoft"], builder.Configuration["Logging:LogLevel:System"]));
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
            var rule = services.GetRequiredService<IOptions<LoggerFilterOptions>>().Value.Rules.Single(rule => rule.CategoryName == "Microsoft.Extensions.Hosting.Internal.Host");
            return level => rule.Filter!(null, rule.CategoryName, level);
        }
    }

    [Fact]
    public async Task Without_a_verb_the_program_serves_with_the_words_it_got()
    {
        string[]? served = null;
        Assert.Equal(5, await Verbs.RunAsync(["--urls=http://127.0.0.1:1", "@x", "-1"], AllSurfaces.List, TextWriter.Null, TextWriter.Null, words =>
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
        Assert.Equal(2, await Verbs.RunAsync([word], AllSurfaces.List, TextWriter.Null, errors, _ => throw new InvalidOperationException("served")));
        var lines = errors.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.EndsWith("[doctor | teams-package …], in a checkout: dotnet run --project src/Bot [-- doctor | -- teams-package …]", lines[0], StringComparison.Ordinal);
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
        var refused = Assert.Throws<SettingsException>(() => new StartCheck(["one"], ["unknown"], [new Listener("http://127.0.0.1:1", "is taken", IsTaken: true)]).Demand());
        Assert.Equal(["one", "http://127.0.0.1:1 is taken", "unknown"], refused.Faults.AsEnumerable());
        Assert.Equal("one; http://127.0.0.1:1 is taken; unknown", refused.Message);
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", null)]
    [InlineData("http://192.0.2.1:0;http://localhost:0", "Teams__AllowAnonymousOnLoopback is set, but http://192.0.2.1:0 is not a loopback address")]
    public void The_anonymous_mode_wants_loopback_listeners_alone(string urls, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], Check(("Teams:AllowAnonymousOnLoopback", "true"), ("urls", urls)).Faults.AsEnumerable());

    [Fact]
    public void A_secret_given_twice_is_told_first() =>
        Assert.Equal("twice", StartCheck.Of(new ConfigurationBuilder().AddInMemoryCollection([new("urls", "http://127.0.0.1:0"), new("Help:Url", "x")]).Build(), AllSurfaces.List, ["twice"]).Faults[0]);

    [Theory]
    [InlineData(null, "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken|off  Slack in Socket Mode: set Slack__AppToken and Slack__BotToken|off  Teams: set Teams__AppId, Teams__TenantId and Teams__ClientSecret|off  local cases: set Cases__Directory to a directory of case files")]
    [InlineData("Slack:AppToken=xapp-1", "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken|on   Slack in Socket Mode|off  Teams: set Teams__AppId, Teams__TenantId and Teams__ClientSecret|off  local cases: set Cases__Directory to a directory of case files")]
    [InlineData("Teams:AllowAnonymousOnLoopback=true", "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken|off  Slack in Socket Mode: set Slack__AppToken and Slack__BotToken|on   Teams, anonymous for this machine: POST /api/messages on http://a:1;http://b:2|off  local cases: set Cases__Directory to a directory of case files")]
    [InlineData("Teams:AppId=11111111-1111-1111-1111-111111111111,Teams:TenantId=11111111-1111-1111-1111-111111111111", "off  Slack over HTTP: set Slack__SigningSecret and Slack__BotToken|off  Slack in Socket Mode: set Slack__AppToken and Slack__BotToken|on   Teams: POST /api/messages on http://a:1;http://b:2|off  local cases: set Cases__Directory to a directory of case files")]
    public void The_start_report_says_of_each_surface_whether_it_is_on(string? settings, string lines)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection((settings ?? "x=y").Split(',').Select(setting => setting.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build();
        Assert.Equal(lines, string.Join('|', StartReport.Lines(configuration, AllSurfaces.List, ["http://a:1", "http://b:2"]).Skip(1)));
    }

    [Theory]
    [InlineData(true, true, 200, "ready")]
    [InlineData(true, false, 503, "not ready")]
    [InlineData(false, false, 503, "not ready")]
    public async Task The_program_is_ready_when_every_surface_is(bool one, bool other, int status, string word)
    {
        await using var app = await Healthy(one, other);
        var (ready, body) = await Get(app, "/readyz", local: true);
        Assert.Equal((status, word), (ready, body.GetProperty("status").GetString()));
        Assert.Equal(["one", "other"], body.GetProperty("surfaces").EnumerateArray().Select(surface => surface.GetProperty("name").GetString()!));
        Assert.Equal(status, (await Get(app, "/readyz", local: false)).Status);
    }

    [Fact]
    public async Task The_program_runs_as_long_as_it_answers()
    {
        await using var app = await Healthy(false, false);
        var (status, body) = await Get(app, "/healthz", local: true);
        Assert.Equal((200, "ok", ProgramVersion.Text), (status, body.GetProperty("status").GetString(), body.GetProperty("version").GetString()));
        Assert.Equal(ShippedCases.Load().Count, body.GetProperty("cases").GetInt32());
        Assert.Equal(200, (await Get(app, "/healthz", local: false)).Status);
    }

    [Fact]
    public void A_strangers_connection_has_its_limits()
    {
        var server = new Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions();
        ServerLimits.Set(server);
        var limits = server.Limits;
        Assert.False(server.AddServerHeader);
        Assert.Equal(
            (10_000L, 0L, 32L * 1024, 2L * 1024 * 1024, TimeSpan.FromSeconds(15)),
            (limits.MaxConcurrentConnections, limits.MaxConcurrentUpgradedConnections, limits.MaxRequestBufferSize, limits.MaxRequestBodySize, limits.RequestHeadersTimeout));
        Assert.Equal((4096d, TimeSpan.FromSeconds(5)), (limits.MinRequestBodyDataRate!.BytesPerSecond, limits.MinRequestBodyDataRate.GracePeriod));
        var sockets = new Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets.SocketTransportOptions();
        ServerLimits.Set(sockets);
        Assert.Equal(32 * 1024, sockets.MaxReadBufferSize);
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(408, null)]
    [InlineData(503, "1")]
    public void A_refused_body_ends_the_connection_and_one_that_may_come_again_says_when(int status, string? retry)
    {
        var response = new DefaultHttpContext { Response = { StatusCode = status } }.Response;
        response.EndConnection();
        Assert.Equal(("close", retry), (response.Headers.Connection.ToString(), response.Headers.RetryAfter.FirstOrDefault()));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", null)]
    [InlineData("https://localhost:0", null)]
    [InlineData("http://unix:/run/gssbot.sock", null)]
    [InlineData("htp://127.0.0.1:0", "must be an address such as http://127.0.0.1:3978")]
    [InlineData("nonsense", "must be an address such as http://127.0.0.1:3978")]
    [InlineData("http://127.0.0.1:65536", "names a port that does not exist; the highest is 65535")]
    [InlineData("http://127.0.0.1:0/x", "must be an address without a path")]
    [InlineData("http://192.0.2.77:3979", "is no address of this machine")]
    public void An_address_to_listen_on_says_why_it_cannot_be_had(string url, string? fault) => Assert.Equal(new Listener(url, fault), Listener.Of(url));

    [Fact]
    public void A_port_that_another_program_has_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        Assert.Equal(new Listener(url, "is an address already in use: another program listens there", IsTaken: true), Listener.Of(url));
        Assert.True(Listener.Of(url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)).IsTaken);
        Assert.True(Listener.Of(url.Replace("127.0.0.1", "*", StringComparison.Ordinal)).IsTaken);
        other.Stop();
        Assert.Null(Listener.Of(url).Fault);
        Assert.Null(Listener.Of(url.Replace("127.0.0.1", "+", StringComparison.Ordinal)).Fault);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", true, false)]
    [InlineData("http://127.8.8.8:1", true, false)]
    [InlineData("http://[::1]:1", true, false)]
    [InlineData("http://LOCALHOST:1", true, false)]
    [InlineData("http://unix:/run/x", true, false)]
    [InlineData("http://0.0.0.0:1", false, true)]
    [InlineData("http://[::]:1", false, true)]
    [InlineData("http://+:1", false, true)]
    [InlineData("http://*:1", false, true)]
    [InlineData("http://gss.example.org:1", false, true)]
    [InlineData("http://192.0.2.1:1", false, false)]
    [InlineData("nonsense", false, false)]
    public void An_address_reaches_this_machine_or_stands_for_every_one_of_it(string url, bool loopback, bool everywhere) =>
        Assert.Equal((loopback, everywhere), (new Listener(url, null).IsLoopback, new Listener(url, null).IsEverywhere));

    [Theory]
    [InlineData(80, false, "localhost", true)]
    [InlineData(443, false, "localhost", false)]
    [InlineData(443, true, "localhost", true)]
    [InlineData(80, true, "localhost", false)]
    [InlineData(3978, false, "localhost", false)]
    [InlineData(80, false, "localhost:80", true)]
    [InlineData(80, false, "gss.example.org", false)]
    public void The_port_may_be_left_out_where_it_is_the_schemes_own(int port, bool https, string host, bool local)
    {
        var context = new DefaultHttpContext();
        (context.Connection.RemoteIpAddress, context.Connection.LocalIpAddress, context.Connection.LocalPort) = (IPAddress.Loopback, IPAddress.Loopback, port);
        (context.Request.IsHttps, context.Request.Host, context.Request.Protocol) = (https, new HostString(host), "HTTP/1.1");
        Assert.Equal(local ? CallerFault.None : CallerFault.Host, LocalCaller.FaultOf(context));
        context.Request.Protocol = "HTTP/1.0";
        Assert.Equal(CallerFault.Forwarded, LocalCaller.FaultOf(context));
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        Assert.Equal(CallerFault.Elsewhere, LocalCaller.FaultOf(context));
    }

    private static StartCheck Check(params (string Name, string Value)[] settings) =>
        StartCheck.Of(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).Build(), AllSurfaces.List, []);

    private static async Task<WebApplication> Healthy(bool one, bool other)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(new Explainer(ShippedCases.Load()));
        builder.Services.AddSingleton(Mock.Of<IStatefulPart>(surface => surface.State == new SurfaceState("one", one, System.Collections.Immutable.ImmutableArray<string>.Empty)));
        builder.Services.AddSingleton(Mock.Of<IStatefulPart>(surface => surface.State == new SurfaceState("other", other, System.Collections.Immutable.ImmutableArray<string>.Empty)));
        var app = builder.Build();
        app.Use((context, next) =>
        {
            var peer = context.Request.Headers.ContainsKey("X-Far") ? IPAddress.Parse("192.0.2.1") : IPAddress.Loopback;
            (context.Connection.RemoteIpAddress, context.Connection.LocalIpAddress, context.Connection.LocalPort) = (peer, IPAddress.Loopback, 80);
            return next(context);
        });
        app.MapHealth();
        await app.StartAsync();
        return app;
    }

    private static async Task<(int Status, JsonElement Body)> Get(WebApplication app, string path, bool local)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (!local)
            request.Headers.Add("X-Far", "1");
        using var answer = await app.GetTestClient().SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(local, body.Length > 0);
        return ((int)answer.StatusCode, body.Length == 0 ? default : JsonDocument.Parse(body).RootElement);
    }
}
