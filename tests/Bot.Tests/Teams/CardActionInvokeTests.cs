using System.Net;
using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Handling;
using GssBot.Tests.Samples;
using static GssBot.Bot.Tests.Teams.InvokeTests;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Buttons of a card.</summary>
public sealed class CardActionInvokeTests(TeamsBotFixture fixture) : IClassFixture<TeamsBotFixture>
{
    private TeamsBot Bot => fixture.Bot;

    [Theory]
    [InlineData("helpful", "Thank you, noted.")]
    [InlineData("not-helpful", "What was wrong?")]
    [InlineData("reason", "What was wrong?")]
    public async Task A_button_changes_the_card_it_sits_on(string verb, string shown)
    {
        var body = await PressAsync(verb, Data("crl-expired-at-server"));
        Assert.Equal("application/vnd.microsoft.card.adaptive", body["type"]!.GetValue<string>());
        Assert.Contains(shown, body["value"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong-case", "Thank you, noted.")]
    [InlineData("<script>", "What was wrong?")]
    public async Task A_reason_is_one_of_three(string reason, string shown)
    {
        var data = Data("crl-expired-at-server");
        data["reason"] = reason;
        Assert.Contains(shown, (await PressAsync("reason", data)).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", Bot.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alternative_takes_the_place_of_the_answer()
    {
        var body = await PressAsync("alternative", Data("crl-expired-at-client"));
        Assert.Contains(SampleAnswers.Full.Alternatives[0].Title, body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("You chose this one", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remembered_answer_keeps_its_values()
    {
        var (_, inserted) = await InvokeAsync("composeExtension/submitAction", Pasted(Activities.Crl));
        var data = Rows(
            inserted)[0]["content"]!["actions"]!.AsArray().Single(action => action!["title"]!.GetValue<string>() == "Helpful")!["data"]!;
        Assert.Contains(
            "Line 4, printed by the server",
            (await PressAsync("helpful", data.DeepClone().AsObject())).ToJsonString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_is_gone_is_said_to_be_gone()
    {
        var body = await PressAsync("helpful", Data("retired-case"));
        Assert.Equal(TeamsGuide.Gone, body["value"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("no-such-verb", "crl-expired-at-server")]
    [InlineData("helpful", "<at>all</at>")]
    public async Task A_press_that_no_card_of_ours_offers_is_a_card_error(string verb, string caseId)
    {
        var body = await PressAsync(verb, Data(caseId));
        Assert.Equal((400, "application/vnd.microsoft.error"), (body["statusCode"]!.GetValue<int>(), body["type"]!.GetValue<string>()));
        Assert.DoesNotContain("<at>", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("""{"action":{}}""", "BadRequest", "Missing type property of the action")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported", "Only Action.Execute is supported.")]
    public async Task A_press_against_the_protocol_is_a_bad_request(string? value, string code, string message)
    {
        var (status, body) = await InvokeAsync("adaptiveCard/action", value is null ? null : JsonNode.Parse(value));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        var error = JsonNode.Parse(body)!["value"]!;
        Assert.Equal((code, message), (error["code"]!.GetValue<string>(), error["message"]!.GetValue<string>()));
    }

    private async Task<JsonNode> PressAsync(string verb, JsonObject data)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
        var (status, body) =
            await InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" }, $"f:{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonNode.Parse(body)!;
    }

    private async Task<(HttpStatusCode Status, string Body)> InvokeAsync(string name, JsonNode? value, string id = "f:1")
    {
        var response = await Bot.PostAsync(Activities.Invoke(Bot.Microsoft.Service, name, value, id));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
