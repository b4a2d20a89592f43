using GssBot.Bot.Teams;
using GssBot.Bot.Teams.Security;
using GssBot.CaseFiles;
using GssBot.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The keys are asked for with the start, not with the first message.</summary>
public sealed class TeamsWarmUpTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task The_start_fetches_the_keys_where_tokens_are_checked(bool isAnonymous, int fetches)
    {
        using var edge = new KeyServer(new TestKeys("k1", "msteams"));
        using var http = new HttpClient(edge);
        await using var services = Services(isAnonymous, http);
        await services.GetRequiredService<TeamsHost>().StartAsync(CancellationToken.None);
        Assert.Equal(fetches, edge.Fetches);
    }

    private static ServiceProvider Services(bool isAnonymous, HttpClient http)
    {
        Dictionary<string, string?> settings = isAnonymous
            ? new() { ["Teams:AllowAnonymousOnLoopback"] = "true" }
            : new()
            {
                ["Teams:AppId"] = "11111111-1111-1111-1111-111111111111",
                ["Teams:TenantId"] = "22222222-2222-2222-2222-222222222222",
                ["Teams:ClientSecret"] = "not-a-real-secret",
            };
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddSingleton(configuration).AddSingleton(_ => new Explainer(ShippedCases.Load()))
            .AddSingleton(Mock.Of<IServer>())
            .AddTeams(configuration)
            .AddSingleton(new SigningKeys(http, KeyServer.Metadata, new StoppedClock(), NullLogger<SigningKeys>.Instance))
            .BuildServiceProvider();
    }
}
