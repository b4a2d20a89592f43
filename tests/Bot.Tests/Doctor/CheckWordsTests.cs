using GssBot.Bot.Delivery;
using GssBot.Bot.Doctor;
using GssBot.Bot.Http;
using GssBot.Bot.Slack;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Start;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Tests.Slack;
using GssBot.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Doctor;

/// <summary>Each line that the doctor can say, to the letter.</summary>
public sealed class CheckWordsTests
{
    [Theory]
    [InlineData("""{"ok":true}""", "ok    Slack bot token of T1: accepted")]
    [InlineData(
        """{"ok":false,"error":"invalid_auth"}""",
        "fix   Slack bot token of T1: refused by Slack (invalid_auth)\n      -> install the app to the workspace again and copy the new token")]
    [InlineData(
        """{"ok":false,"error":"ratelimited"}""",
        "fix   Slack bot token of T1: not asked: Slack says wait\n      -> run doctor again in a minute")]
    [InlineData(
        "{}", "fix   Slack bot token of T1: Slack gave no clear answer\n      -> run doctor again; see status.slack.com when it stays")]
    [InlineData(
        null,
        "fix   Slack bot token of T1: Slack cannot be reached\n      -> let this machine out to https://slack.com, or set HTTPS_PROXY")]
    public async Task Slacks_answer_becomes_a_line(string? answer, string line)
    {
        var edge = answer is null ? new Edge(_ => throw new HttpRequestException(HttpRequestError.ConnectionError)) : Edge.Json(answer);
        Assert.Equal(line, $"{Assert.Single(await SlackAsync(edge, new SlackOptions { BotToken = "xoxb-1", TeamId = "T1" }))}");
        Assert.Equal(
            "POST https://slack.com/api/auth.test | Bearer xoxb-1 | application/x-www-form-urlencoded | ", Assert.Single(edge.Requests));
    }

    [Fact]
    public async Task Each_token_is_asked_about_by_its_name()
    {
        var edge = Edge.Json("""{"ok":true}""");
        var found = await SlackAsync(edge, new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1" });
        Assert.Equal(["Slack bot token", "Slack app token"], found.Select(one => one.What));
        Assert.Equal(
            "POST https://slack.com/api/apps.connections.open | Bearer xapp-1 | application/x-www-form-urlencoded | ", edge.Requests[1]);
    }

    [Theory]
    [InlineData("Slack:SigningSecret", "x", "copy it again from the app's page, Basic Information")]
    [InlineData("Slack:BotToken", "x", "copy the bot user token again from the app's page")]
    [InlineData("Slack:AppToken", "x", "copy the app-level token again from the app's page")]
    public async Task A_secret_of_another_kind_is_to_be_copied_again(string name, string secret, string todo)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, secret)]).Build();
        Assert.Equal(
            (name.Replace(":", "__", StringComparison.Ordinal), todo),
            Assert.Single((await Looked.AtAsync(new SecretsCheck(configuration, AllSurfaces.List))).Select(one => (one.What, one.Todo))));
    }

    [Fact]
    public async Task A_secret_file_that_everybody_can_read_is_something_to_do()
    {
        using var folder = new TempFolder();
        var path = folder.Put("secret", "xoxb-1");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("Slack:BotTokenFile", path)]);
        ((IConfigurationBuilder)configuration)
            .Add(new GssBot.Bot.Settings.SecretFileSource(
                GssBot.Bot.Settings.SecretFileSource.FilesNamedIn(configuration, AllSurfaces.List.Secrets(configuration)),
                TimeProvider.System));
        Assert.Equal(
            [
                "ok    Slack__BotToken: present, xoxb",
                "fix   Slack__BotTokenFile: every user of this machine can read the file\n      -> chmod 600 it"
            ],
            (await Looked.AtAsync(new SecretsCheck(configuration, AllSurfaces.List))).Select(one => $"{one}"));
    }

    [Theory]
    [InlineData(3600, "3600 s ahead of slack.com")]
    [InlineData(-3600, "3600 s behind slack.com")]
    public async Task A_wrong_clock_is_to_be_set_and_kept(int ahead, string state)
    {
        var clock = new StoppedClock();
        var edge = new Edge(_ => new HttpResponseMessage { Headers = { Date = clock.GetUtcNow() - TimeSpan.FromSeconds(ahead) } });
        using var services =
            new ServiceCollection().AddSingleton(Options.Create(new SlackOptions { BotToken = "xoxb-1" })).BuildServiceProvider();
        var check = new ClockCheck(services, AllSurfaces.List, edge, clock);
        Assert.Equal(
            $"fix   clock: {state}\n      -> set it, and let it be kept: timedatectl set-ntp true",
            $"{Assert.Single(await Looked.AtAsync(check))}");
        Assert.StartsWith("HEAD https://slack.com/api/ ", Assert.Single(edge.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_cannot_be_compared_is_to_be_compared_by_hand()
    {
        using var services =
            new ServiceCollection().AddSingleton(Options.Create(new SlackOptions { BotToken = "xoxb-1" })).BuildServiceProvider();
        foreach (var fault in new Exception[] { new HttpRequestException(), new OperationCanceledException() })
        {
            var check = new ClockCheck(services, AllSurfaces.List, new Edge(_ => throw fault), TimeProvider.System);
            Assert.Equal(
                "fix   clock: not compared: slack.com does not tell the time\n      -> compare it by hand: date -u",
                $"{Assert.Single(await Looked.AtAsync(check))}");
        }
    }

    [Theory]
    [InlineData("""{"status":"ok","version":"1"}""", true)]
    [InlineData("", true)]
    [InlineData("nginx", false)]
    [InlineData(null, false)]
    public async Task A_port_that_is_taken_is_fine_when_it_is_ours(string? answer, bool ours)
    {
        var edge = answer is null ? new Edge(_ => throw new HttpRequestException()) : Edge.Json(answer);
        var start = new StartCheck(
            [],
            [],
            [new Listener("http://+:3978", "is taken", IsTaken: true), new Listener("http://127.0.0.2:3979", "is taken", IsTaken: true)]);
        var found = await Looked.AtAsync(new ListenerCheck(start, edge));
        Assert.Equal(
            ours
                ? "ok    listener: a GssBot runs at http://+:3978"
                : "fix   listener: http://+:3978 is taken\n      -> stop that program, or set ASPNETCORE_URLS (Web__Urls) to another port",
            $"{found[0]}");
        Assert.Equal(
            ["GET http://127.0.0.1:3978/healthz", "GET http://127.0.0.2:3979/healthz"],
            edge.Requests.Select(request => request.Split(" | ")[0]));
        Assert.Empty(await Looked.AtAsync(new ListenerCheck(new StartCheck([], [], []), edge)));
    }

    [Fact]
    public async Task Where_replies_are_kept_is_said()
    {
        using var temp = new TempFolder();
        var folder = Directory.CreateDirectory(temp.At("data")).FullName;
        var named = new ConfigurationBuilder().AddInMemoryCollection([new("Delivery:Directory", folder)]).Build();
        Assert.Equal($"ok    data: {folder} can be written", $"{Assert.Single(await Looked.AtAsync(new DataCheck(named, [])))}");
        Directory.Delete(folder);
        Assert.Equal(
            "ok    data: nothing is kept: no platform is on",
            $"{Assert.Single(await Looked.AtAsync(new DataCheck(new ConfigurationBuilder().Build(), Array.Empty<IReplyCarrier>())))}");
        await File.WriteAllTextAsync(folder, "");
        Assert.Equal(
            $"fix   data: {folder} cannot be written (IOException)\n      -> give the program's user a directory and name it in "
                + "Delivery__Directory",
            $"{Assert.Single(await Looked.AtAsync(new DataCheck(named, [])))}");
    }

    [Fact]
    public async Task The_program_is_looked_at_as_it_would_start()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await DoctorVerb.RunAsync([], AllSurfaces.List, output, TextWriter.Null));
        var lines = output.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.All(lines[..^1], line => Assert.StartsWith("ok    ", line, StringComparison.Ordinal));
        Assert.Equal("All good.", lines[^1]);
        Assert.Equal(
            ["settings", "settings", "settings", "settings", "settings", "cases", "data"],
            lines[..^1].Select(line => line["ok    ".Length..].Split(':')[0]).Where(what => what != "listener"));
    }

    [Fact]
    public async Task Words_behind_doctor_are_refused()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await DoctorVerb.RunAsync(["now"], AllSurfaces.List, TextWriter.Null, errors));
        Assert.Equal("doctor takes no arguments: its settings come from the environment", errors.ToString().Trim());
    }

    private static async Task<Diagnosis[]> SlackAsync(Edge edge, SlackOptions options)
    {
        var monitor = Edge.Options(options);
        await using var services = new ServiceCollection()
            .AddSingleton(new SlackApi(edge, monitor, TimeProvider.System, NullLogger<SlackApi>.Instance))
            .AddSingleton(new Workspaces(monitor))
            .BuildServiceProvider();
        return await Looked.AtAsync(new SlackCheck(services, Options.Create(options)));
    }
}
