using GssBot.Bot.Surfaces;
using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Handling;
using static GssBot.Bot.Tests.Teams.RoundTripTests;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Installations, and mentions that ask nothing.</summary>
public sealed class WelcomeTests : IAsyncLifetime
{
    private TeamsBot bot = null!;

    private string Service => bot.Microsoft.Service;

    public async Task InitializeAsync() => bot = await TeamsBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Installation_is_welcomed_once_though_it_is_told_twice()
    {
        var installed = Activities.Personal(Service, "", "f:install");
        (installed["type"], installed["action"]) = ("installationUpdate", "add");
        var added = Activities.Personal(Service, "", "f:added");
        added["type"] = "conversationUpdate";
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Activities.Bot });
        await bot.PostAsync(installed);
        await bot.PostAsync(added);
        var call = Assert.Single(bot.Microsoft.Calls);
        Assert.Equal("/emea/v3/conversations/a%3A1abc/activities", call.Path);
        Assert.Contains(Notices.WelcomeTitle, call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("installationUpdate", "remove")]
    [InlineData("installationUpdate", "add-upgrade")]
    [InlineData("conversationUpdate", null)]
    public async Task Nobody_is_welcomed_for_another_reason(string type, string? action)
    {
        var activity = Activities.Personal(Service, "", "f:other");
        (activity["type"], activity["action"]) = (type, action);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:somebody" });
        await bot.PostAsync(activity);
        Assert.Empty(bot.Microsoft.Calls);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("/help")]
    [InlineData("Hello there!")]
    [InlineData("")]
    public async Task Words_to_the_bot_itself_get_help(string text)
    {
        await bot.PostAsync(Activities.Personal(Service, text));
        Assert.Contains(TeamsGuide.HelpTitle, Assert.Single(bot.Microsoft.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_mention_under_a_message_names_the_menu()
    {
        await bot.PostAsync(Activities.Channel(Service, "<at>GssBot</at>\u00a0\n", id: "1700000000005", thread: "1690000000000"));
        var card = Card(Assert.Single(bot.Microsoft.Calls));
        Assert.Equal(
            "I cannot read the messages above. On the message with the error choose ⋯ (More options) > More actions > Explain this error.",
            card["speak"]!.GetValue<string>());
        Assert.Equal(
            "I cannot read the messages above. On the message with the error choose ⋯ (More options) \\> More actions \\> "
                + "Explain this error.",
            Assert.Single(card["body"]!.AsArray())!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Empty_mention_in_a_group_chat_names_the_menu_too()
    {
        var activity = Activities.Channel(Service, "<at>GssBot</at>");
        activity["conversation"] =
            new JsonObject { ["conversationType"] = "groupChat", ["id"] = "19:g@thread.v2", ["tenantId"] = TeamsBot.TenantId };
        await bot.PostAsync(activity);
        Assert.Contains("More actions", Assert.Single(bot.Microsoft.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_mention_that_begins_a_thread_gets_help()
    {
        await bot.PostAsync(Activities.Channel(Service, "<at>GssBot</at>"));
        Assert.Contains(TeamsGuide.HelpTitle, Assert.Single(bot.Microsoft.Calls).Body, StringComparison.Ordinal);
    }
}
