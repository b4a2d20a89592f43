using GssBot.Bot.Delivery;
using GssBot.Bot.Slack;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Whose the tokens are, asked again soon after a failure and seldom when all is well; and what the surface consists of.</summary>
public sealed class WorkspaceCheckTests : IDisposable
{
    private readonly StoppedClock clock = new();
    private readonly LogLines log = new();

    public void Dispose() => log.Dispose();

    [Theory]
    [InlineData("""{"ok":true,"team_id":"T1","user_id":"UBOT"}""", 1800, null)]
    [InlineData("""{"ok":true,"team_id":"T9"}""", 15, "T1: the bot token belongs to another workspace (T9)")]
    [InlineData("""{"ok":true}""", 15, "T1: Slack cannot be reached to confirm the bot token")]
    [InlineData("""{"ok":false,"error":"invalid_auth"}""", 15, "T1: the bot token was refused (invalid_auth)")]
    [InlineData("{}", 15, "T1: Slack cannot be reached to confirm the bot token")]
    public async Task The_next_look_comes_by_how_the_last_one_went(string answer, int seconds, string? trouble)
    {
        var (workspaces, edge) = await LookAsync(Edge.Json(answer), "T1", seconds);
        Assert.Equal(trouble is null ? [] : [trouble], workspaces.Troubles);
        Assert.Equal((trouble is null ? "UBOT" : null, 2), (Assert.Single(workspaces.All).BotUserId, edge.Requests.Count));
        Assert.Equal(trouble is null ? 1 : 0, log.All.Split("Slack workspace confirmed").Length - 1);
    }

    [Fact]
    public async Task A_trouble_of_a_token_without_a_team_ends_when_Slack_says_whose_it_is()
    {
        var answers = new Queue<string>(["{}", """{"ok":true,"team_id":"T1"}"""]);
        var (workspaces, _) =
            await LookAsync(new Edge(_ => new HttpResponseMessage { Content = new StringContent(answers.Dequeue()) }), null, 15);
        Assert.Empty(workspaces.Troubles);
        Assert.Equal("T1", Assert.Single(workspaces.All).TeamId);
    }

    [Theory]
    [InlineData("Slack:SigningSecret", "PendingReplies WorkspaceCheck")]
    [InlineData("Slack:AppToken", "PendingReplies WorkspaceCheck SocketMode")]
    [InlineData("Help:Text", "")]
    public void The_surface_runs_what_its_settings_ask_for(string setting, string parts)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([
            new(setting, "xapp-1"),
            new(parts.Length > 0 ? "Slack:BotToken" : "Help:Url", parts.Length > 0 ? "xoxb-1" : "https://e.org/")
        ]);
        builder.AddSlack();
        using var host = builder.Build();
        Assert.Equal(
            parts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            host.Services.GetServices<IHostedService>().Select(part => part.GetType().Name));
        Assert.Equal(
            parts.Length > 0 ? ["PendingReplies"] : [], host.Services.GetServices<IStatefulPart>().Select(part => part.GetType().Name));
        Assert.Equal(parts.Length > 0 ? "slack" : null, ((ISurface)new SlackSurface()).State(host.Services)?.Name);
        Assert.Equal(parts.Length > 0 ? ["slack"] : [], host.Services.GetServices<IReplyCarrier>().Select(part => part.Surface));
        Assert.Equal(parts.Length > 0 ? 1 : 0, host.Services.GetServices<AnswerPath>().Count());
    }

    /// <summary>Two looks, the second after this many seconds.</summary>
    private async Task<(Workspaces, Edge)> LookAsync(Edge edge, string? team, int seconds)
    {
        var options = Edge.Options(new SlackOptions { BotToken = "xoxb-1", TeamId = team });
        var workspaces = new Workspaces(options);
        var api = new SlackApi(edge, options, clock, NullLogger<SlackApi>.Instance);
        using var check = new WorkspaceCheck(
            api, workspaces, options, clock, new Logger<WorkspaceCheck>(LoggerFactory.Create(logging => logging.AddProvider(log))));
        await check.StartAsync(CancellationToken.None);
        await clock.PassAsync(TimeSpan.FromSeconds(seconds));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (edge.Requests.Count < 2)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await check.StopAsync(CancellationToken.None);
        return (workspaces, edge);
    }
}
