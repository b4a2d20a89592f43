using GssBot.Bot.Surfaces;
using System.Net;
using System.Text.Json.Nodes;
using GssBot.Bot.Delivery;
using GssBot.Bot.Settings;
using GssBot.Bot.Teams.Handling;
using GssBot.Bot.Teams.Outbound;
using GssBot.Bot.Teams.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Teams;

/// <summary>When nothing is said: to bots, to what is no message, and into a conversation that is gone.</summary>
public sealed class SilenceTests : IAsyncLifetime
{
    private TeamsBot bot = null!;

    public async Task InitializeAsync() => bot = await TeamsBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("message")]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    public async Task Another_bot_is_not_answered(string type)
    {
        var activity = Activities.Personal(bot.Microsoft.Service, Activities.Crl);
        (activity["type"], activity["action"]) = (type, "add");
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Activities.Bot });
        activity["from"] = new JsonObject { ["id"] = "28:another-bot", ["role"] = "bot" };
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(activity)).StatusCode);
        Assert.Empty(bot.Microsoft.Calls);
    }

    [Theory]
    [InlineData("user")]
    [InlineData(null)]
    public async Task A_person_is_answered(string? role)
    {
        var activity = Activities.Personal(bot.Microsoft.Service, Activities.Crl);
        activity["from"]!["role"] = role;
        await bot.PostAsync(activity);
        Assert.Single(bot.Microsoft.Calls);
    }

    [Theory]
    [InlineData(1000, HttpStatusCode.OK)]
    [InlineData(1001, HttpStatusCode.BadRequest)]
    public async Task Ids_have_a_thousand_characters_at_most(int length, HttpStatusCode status)
    {
        var activity = Activities.Personal(bot.Microsoft.Service, Activities.Crl, new string('1', length));
        Assert.Equal(status, (await bot.PostAsync(activity)).StatusCode);
        activity = Activities.Personal(bot.Microsoft.Service, Activities.Crl, "2");
        activity["conversation"]!["id"] = new string('a', length);
        Assert.Equal(status, (await bot.PostAsync(activity)).StatusCode);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(403, true)]
    [InlineData(404, true)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Who_cannot_say_whether_the_service_listens_does_not_repeat(int status, bool listens)
    {
        bot.Microsoft.Connector = FakeMicrosoft.Status(status);
        var settings = TeamsSettings.Of(SectionReader.Read<TeamsOptions>(
            new ConfigurationBuilder().AddInMemoryCollection(TeamsBot.Settings(bot.Microsoft)).Build()).Options)!;
        using var tokens = new TokenHttp(settings.TokenUrl);
        using var token = new ConnectorToken(settings, tokens);
        using var http = OutboundHttp.Client(64 * 1024, TimeSpan.FromSeconds(10));
        var connector = new Connector(http, token, settings, TimeProvider.System, NullLogger<Connector>.Instance);
        var place = new ConversationReference(bot.Microsoft.Service, "a:1abc", "17", "28:bot", "29:u");
        var kept = new KeptReply("teams:1", "teams", place.ToWhere(), null, nameof(NoticeName.Help), DateTimeOffset.UnixEpoch);
        Assert.Equal(listens, await new TeamsCarrier(connector, null!, null!).ListensAsync(kept, CancellationToken.None));
        Assert.Equal("GET", Assert.Single(bot.Microsoft.Calls).Method);
    }
}
