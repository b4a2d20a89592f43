using System.Net;
using System.Text.Json.Nodes;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>A message comes in by HTTP, its answer goes out by HTTP; each test has a bot of its own.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private TeamsBot bot = null!;

    private string Service => bot.Microsoft.Service;

    public async Task InitializeAsync() => bot = await TeamsBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Personal_message_is_answered_by_one_card()
    {
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Activities.Personal(Service, Activities.Crl))).StatusCode);
        var call = Assert.Single(bot.Microsoft.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("/emea/v3/conversations/a%3A1abc/activities/1700000000001", call.Path);
        Assert.Equal("Bearer token-1", call.Authorization);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Equal("1700000000001", call.Json["replyToId"]!.GetValue<string>());
        Assert.Equal(SampleAnswers.Full.Summary, call.Json["summary"]!.GetValue<string>());
        Assert.Equal("default", call.Json["channelData"]!["feedbackLoop"]!["type"]!.GetValue<string>());
        Assert.Equal(SampleAnswers.Full.Title, Card(call)["body"]![0]!["items"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Channel_mention_is_answered_in_its_thread()
    {
        await bot.PostAsync(Activities.Channel(Service, $"<at>GssBot</at> {Activities.Crl}", thread: "1690000000000"));
        var call = Assert.Single(bot.Microsoft.Calls);
        Assert.Equal("/emea/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1690000000000/activities/1700000000002", call.Path);
        Assert.Equal("19:x@thread.tacv2;messageid=1690000000000", call.Json["conversation"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Redelivered_message_is_answered_once()
    {
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Activities.Personal(Service, Activities.Crl))).StatusCode);
        }

        Assert.Single(bot.Microsoft.Calls);
    }

    [Fact]
    public async Task Reply_that_is_refused_for_now_is_kept_and_sent_later()
    {
        var attempts = 0;
        bot.Microsoft.Connector = context => ++attempts == 1 ? FakeMicrosoft.Status(429)(context) : FakeMicrosoft.CreatedAsync(context);
        Assert.Equal(HttpStatusCode.Accepted, (await bot.PostAsync(Activities.Personal(Service, Activities.Crl))).StatusCode);
        for (var round = 0; round < 200 && bot.Microsoft.Calls.Count < 2; round++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(2, bot.Microsoft.Calls.Count);
        Assert.Equal(bot.Microsoft.Calls.First().Body, bot.Microsoft.Calls.Last().Body);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_once_and_then_not_answered()
    {
        var clock = new StoppedClock();
        await using var patient = await TeamsBot.StartAsync(clock: clock);
        for (var number = 0; number < 15; number++)
        {
            Assert.Equal(
                HttpStatusCode.OK,
                (await patient.PostAsync(Activities.Personal(patient.Microsoft.Service, Activities.Crl, $"1{number}"))).StatusCode);
        }

        Assert.Equal(11, patient.Microsoft.Calls.Count);
        Assert.Contains("Too many questions in one minute.", patient.Microsoft.Calls.Last().Body, StringComparison.Ordinal);
        clock.Move(TimeSpan.FromMinutes(1));
        await patient.PostAsync(Activities.Personal(patient.Microsoft.Service, Activities.Crl, "later"));
        Assert.Contains(SampleAnswers.Full.Title, patient.Microsoft.Calls.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lasting_refusal_is_acknowledged_and_not_repeated()
    {
        bot.Microsoft.Connector = FakeMicrosoft.Status(403);
        Assert.Equal(HttpStatusCode.Accepted, (await bot.PostAsync(Activities.Personal(Service, Activities.Crl))).StatusCode);
        Assert.Single(bot.Microsoft.Calls);
    }

    [Fact]
    public async Task Same_number_in_another_conversation_is_another_message()
    {
        await bot.PostAsync(Activities.Personal(Service, Activities.Crl));
        var other = Activities.Personal(Service, Activities.Crl);
        other["conversation"]!["id"] = "a:2def";
        await bot.PostAsync(other);
        Assert.Equal(2, bot.Microsoft.Calls.Count);
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("never-heard-of")]
    public async Task Other_activities_are_taken_and_not_answered(string type)
    {
        var activity = Activities.Personal(Service, Activities.Crl);
        activity["type"] = type;
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(activity)).StatusCode);
        Assert.Empty(bot.Microsoft.Calls);
    }

    [Fact]
    public async Task Own_messages_are_not_answered()
    {
        var activity = Activities.Personal(Service, Activities.Crl);
        activity["from"]!["id"] = Activities.Bot;
        await bot.PostAsync(activity);
        Assert.Empty(bot.Microsoft.Calls);
    }

    [Fact]
    public async Task A_file_alone_is_told_to_come_as_text()
    {
        var activity = Activities.Personal(Service, "");
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["content"] = new JsonObject() });
        await bot.PostAsync(activity);
        Assert.Contains("as text", Assert.Single(bot.Microsoft.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Longest_answer_stays_below_25_KB()
    {
        await bot.PostAsync(Activities.Personal(Service, "the longest of all errors 1"));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Assert.Single(bot.Microsoft.Calls).Body), 5_000, 25 * 1024);
    }

    [Fact]
    public async Task Pressed_button_that_comes_as_a_message_changes_the_card()
    {
        await bot.PostAsync(Activities.Personal(Service, Activities.Crl));
        var data = Card(bot.Microsoft.Calls.Single())["actions"]!.AsArray().Single(
            action => action!["title"]!.GetValue<string>() == "Helpful")!["fallback"]!["data"]!;
        var press = Activities.Personal(Service, "", "1700000000007");
        (press["value"], press["replyToId"]) = (data.DeepClone(), "1700000000099");
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(press)).StatusCode);
        var call = bot.Microsoft.Calls.Last();
        Assert.Equal(("PUT", "/emea/v3/conversations/a%3A1abc/activities/1700000000099"), (call.Method, call.Path));
        Assert.Contains("Thank you", call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_message_that_cannot_be_answered_is_a_bad_request(string? conversation)
    {
        var activity = Activities.Personal(Service, Activities.Crl);
        activity["conversation"]!["id"] = conversation;
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(activity)).StatusCode);
        Assert.Empty(bot.Microsoft.Calls);
    }

    [Fact]
    public async Task Nothing_that_was_pasted_is_logged()
    {
        await bot.PostAsync(Activities.Personal(Service, $"{Activities.Crl} secret-host.example"));
        Assert.Single(bot.Microsoft.Calls);
        Assert.DoesNotContain("secret-host", bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("token-1", bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-real-secret", bot.Log.All, StringComparison.Ordinal);
    }

    internal static JsonNode Card(Call call) => call.Json["attachments"]![0]!["content"]!;
}
