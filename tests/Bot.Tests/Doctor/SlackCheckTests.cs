using GssBot.Bot.Slack;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Tests.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Doctor;

public sealed class SlackCheckTests
{
    [Fact]
    public async Task Tokens_that_Slack_takes_are_fine()
    {
        await using var bench = await StartAsync();
        Assert.All(await LookAsync(bench), found => Assert.Equal(("accepted", null), (found.State, found.Todo)));
        Assert.Equal(2, (await LookAsync(bench)).Length);
    }

    [Theory]
    [InlineData("auth.test", "Slack bot token of T1")]
    [InlineData("apps.connections.open", "Slack app token")]
    public async Task A_token_that_Slack_refuses_is_something_to_do(string method, string what)
    {
        await using var bench = await StartAsync();
        bench.Slack.Errors[method] = "invalid_auth";
        var refused = Assert.Single(await LookAsync(bench), found => found.Todo is not null);
        Assert.Equal((what, "refused by Slack (invalid_auth)"), (refused.What, refused.State));
    }

    [Fact]
    public async Task Slack_out_of_reach_is_something_to_do()
    {
        await using var bench = await StartAsync();
        await bench.Slack.DisposeAsync();
        Assert.All(await LookAsync(bench), found => Assert.Equal(("Slack cannot be reached", true), (found.State, found.Todo is not null)));
    }

    [Fact]
    public async Task Without_Slack_nothing_is_asked()
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        Assert.Empty(await Looked.AtAsync(new SlackCheck(services, Options.Create(new SlackOptions()))));
    }

    private static Task<SlackBench> StartAsync() => SlackBench.StartAsync(new() { ["Slack:AppToken"] = "xapp-1-A1-1-x" });

    private static Task<Diagnosis[]> LookAsync(SlackBench bench) =>
        Looked.AtAsync(new SlackCheck(bench.Part<IServiceProvider>(), bench.Part<IOptions<SlackOptions>>()));
}
