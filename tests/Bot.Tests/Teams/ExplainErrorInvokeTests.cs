using System.Net;
using System.Text.Json.Nodes;
using GssBot.Tests.Samples;
using static GssBot.Bot.Tests.Teams.InvokeTests;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The message action and its dialog.</summary>
public sealed class ExplainErrorInvokeTests(TeamsBotFixture fixture) : IClassFixture<TeamsBotFixture>
{
    private TeamsBot Bot => fixture.Bot;

    [Fact]
    public async Task Message_action_opens_a_dialog_with_the_ready_card()
    {
        var (_, body) = await InvokeAsync("composeExtension/fetchTask", OnMessage($"<p>{Activities.Crl}</p>"));
        var value = JsonNode.Parse(body)!["task"]!["value"]!;
        Assert.Contains(SampleAnswers.Full.Title, value.ToJsonString(), StringComparison.Ordinal);
        var actions = value["card"]!["content"]!["actions"]!.AsArray();
        Assert.Equal("Insert reply", actions[0]!["title"]!.GetValue<string>());
        Assert.DoesNotContain(actions, action => action!["type"]!.GetValue<string>() == "Action.Execute");
    }

    [Fact]
    public async Task Insert_reply_gives_the_card_for_the_message_being_written()
    {
        var value = OnMessage($"<p>{Activities.Crl}</p>");
        value["data"] = new JsonObject { ["verb"] = "insert" };
        var (_, body) = await InvokeAsync("composeExtension/submitAction", value);
        var card = Assert.Single(Rows(body));
        Assert.Contains(SampleAnswers.Full.Title, card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_writing_a_form_asks_for_the_error()
    {
        var (_, body) = await InvokeAsync(
            "composeExtension/fetchTask", new JsonObject { ["commandId"] = "explainError", ["commandContext"] = "compose" });
        Assert.Contains("Input.Text", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_error_becomes_a_card()
    {
        var (_, body) = await InvokeAsync("composeExtension/submitAction", Pasted(Activities.Crl));
        Assert.Contains(SampleAnswers.Full.Title, Assert.Single(Rows(body)).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody knows this")]
    [InlineData("   ")]
    public async Task A_paste_that_says_nothing_gets_the_form_again(string text)
    {
        var (_, body) = await InvokeAsync("composeExtension/submitAction", Pasted(text));
        Assert.Equal("continue", JsonNode.Parse(body)!["task"]!["type"]!.GetValue<string>());
        Assert.Contains("Input.Text", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_command_is_not_implemented()
    {
        foreach (var name in new[] { "composeExtension/query", "composeExtension/fetchTask", "composeExtension/submitAction" })
        {
            Assert.Equal(HttpStatusCode.NotImplemented, (await InvokeAsync(name, new JsonObject { ["commandId"] = "other" })).Status);
        }
    }

    private static JsonObject OnMessage(string html) => new()
    {
        ["commandId"] = "explainError",
        ["commandContext"] = "message",
        ["messagePayload"] = Activities.MessagePayload(html),
    };

    private async Task<(HttpStatusCode Status, string Body)> InvokeAsync(string name, JsonNode? value, string id = "f:1")
    {
        var response = await Bot.PostAsync(Activities.Invoke(Bot.Microsoft.Service, name, value, id));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
