using GssBot.Bot.Doctor;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Tests.Doctor;

public sealed class ClockCheckTests
{
    private readonly StoppedClock clock = new();

    [Theory]
    [InlineData(0, "0 s from 127.0.0.1", false)]
    [InlineData(60, "60 s from 127.0.0.1", false)]
    [InlineData(-60, "60 s from 127.0.0.1", false)]
    [InlineData(61, "61 s ahead of 127.0.0.1", true)]
    [InlineData(-61, "61 s behind 127.0.0.1", true)]
    [InlineData(3600, "3600 s ahead of 127.0.0.1", true)]
    public async Task A_clock_may_be_off_by_a_minute(int ahead, string state, bool todo)
    {
        var found = await LookAsync(_ => (clock.GetUtcNow() - TimeSpan.FromSeconds(ahead)).ToString("r"));
        Assert.Equal((state, todo), (found.State, found.Todo is not null));
    }

    [Fact]
    public async Task A_clock_that_could_not_be_compared_is_something_to_do()
    {
        var found = await LookAsync(_ => "");
        Assert.StartsWith("not compared", found.State, StringComparison.Ordinal);
        Assert.NotNull(found.Todo);
    }

    [Fact]
    public async Task Without_a_platform_there_is_nothing_to_compare_with() =>
        Assert.Empty(await Looked.AtAsync(Check(new SlackOptions())));

    private async Task<Diagnosis> LookAsync(Func<int, string> date)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var platform = builder.Build();
        platform.Run(context =>
        {
            context.Response.Headers.Date = date(0);
            return Task.CompletedTask;
        });
        await platform.StartAsync();
        return Assert.Single(await Looked.AtAsync(Check(new SlackOptions { BotToken = "xoxb-1", ApiBaseUrl = platform.Urls.Single() })));
    }

    private ClockCheck Check(SlackOptions slack)
    {
        var services = new ServiceCollection().AddHttpClient().AddSingleton(Options.Create(slack)).BuildServiceProvider();
        return new ClockCheck(services, AllSurfaces.List, services.GetRequiredService<IHttpClientFactory>(), clock);
    }
}
