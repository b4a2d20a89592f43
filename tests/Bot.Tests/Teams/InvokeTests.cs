using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Handling;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

public sealed class InvokeTests(TeamsBotFixture fixture) : IClassFixture<TeamsBotFixture>
{
    private TeamsBot Bot => fixture.Bot;

    [Theory]
    [InlineData("foo/bar")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/anonymousQueryLink")]
    [InlineData("composeExtension/selectItem")]
    [InlineData("composeExtension/setting")]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("message/fetchTask")]
    [InlineData("signin/verifyState")]
    [InlineData("config/fetch")]
    [InlineData("application/search")]
    public async Task Invoke_that_is_not_handled_is_not_implemented(string name)
    {
        var (status, body) = await InvokeAsync(name, new JsonObject { ["url"] = "x" });
        Assert.Equal((HttpStatusCode.NotImplemented, ""), (status, body));
    }

    [Fact]
    public async Task Invoke_without_a_name_is_not_implemented()
    {
        var activity = Activities.Invoke(Bot.Microsoft.Service, "x", null);
        activity.Remove("name");
        Assert.Equal(HttpStatusCode.NotImplemented, (await Bot.PostAsync(activity)).StatusCode);
    }

    [Fact]
    public async Task Search_opens_with_the_frequent_cases()
    {
        var rows = Rows(await QueryAsync(new JsonArray(Parameter("initialRun", "true"))));
        Assert.Contains(rows, row => Title(row) == SampleAnswers.Full.Title);
    }

    [Fact]
    public async Task A_number_gives_the_decode_first()
    {
        var rows = Rows(await QueryAsync(new JsonArray(Parameter("q", "851968"))));
        Assert.Equal(SampleAnswers.Decoded.Title, Title(rows[0]));
        Assert.Equal(SampleAnswers.Crl.Title, Title(rows[1]));
    }

    [Fact]
    public async Task An_error_gives_its_case_then_the_alternatives()
    {
        var rows = Rows(await QueryAsync(new JsonArray(Parameter("q", Activities.Crl))));
        Assert.Equal([SampleAnswers.Full.Title, SampleAnswers.Full.Alternatives[0].Title], rows.Select(Title));
        Assert.All(
            rows, row => Assert.Equal("application/vnd.microsoft.card.thumbnail", row["preview"]!["contentType"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_parameter_without_a_name_is_taken_for_the_query()
    {
        var query = new JsonObject { ["parameters"] = new JsonArray(new JsonObject { ["value"] = "851968" }) };
        var (_, body) = await InvokeAsync("composeExtension/query", query);
        Assert.Equal(SampleAnswers.Decoded.Title, Title(Rows(body)[0]));
    }

    [Fact]
    public async Task Nothing_found_is_a_sentence()
    {
        var body = JsonNode.Parse(await QueryAsync(new JsonArray(Parameter("q", "no such thing"))))!["composeExtension"]!;
        Assert.Equal(("message", TeamsGuide.NothingFound), (body["type"]!.GetValue<string>(), body["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task There_is_no_second_page()
    {
        var query = new JsonObject
        {
            ["commandId"] = "lookup",
            ["parameters"] = new JsonArray(Parameter("q", "851968")),
            ["queryOptions"] = new JsonObject { ["skip"] = 25, ["count"] = 25 },
        };
        Assert.Empty(Rows((await InvokeAsync("composeExtension/query", query)).Body));
    }

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

    [Fact]
    public async Task A_thumb_is_taken_and_counted_once()
    {
        var value = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = """{"feedbackText":"secret words"}""" },
        };
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal((HttpStatusCode.OK, "{}"), await InvokeAsync("message/submitAction", value.DeepClone(), "f:thumb"));
        }

        Assert.Equal(2, Bot.Log.All.Split("Feedback from teams on none: helpful").Length);
        Assert.DoesNotContain("secret words", Bot.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_is_answered_within_a_second_even_the_longest()
    {
        var fastest = TimeSpan.MaxValue;
        for (var round = 0; round < 5 && fastest > TimeSpan.FromSeconds(1); round++)
        {
            var watch = Stopwatch.StartNew();
            await InvokeAsync("composeExtension/submitAction", Pasted("longest"));
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Nothing_goes_out_for_an_invoke()
    {
        await PressAsync("helpful", Data("crl-expired-at-server"));
        Assert.Empty(Bot.Microsoft.Calls);
    }

    private static JsonObject Parameter(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static JsonObject Data(string caseId) => new() { ["ticket"] = $"a1;{caseId};2;2;1;000d0000;;" };

    private static JsonObject Pasted(string text) => new()
    {
        ["commandId"] = "explainError",
        ["commandContext"] = "compose",
        ["data"] = new JsonObject { ["err"] = text, ["verb"] = "paste" }
    };

    private static JsonObject OnMessage(string html) => new()
    {
        ["commandId"] = "explainError",
        ["commandContext"] = "message",
        ["messagePayload"] = Activities.MessagePayload(html),
    };

    private static string Title(JsonNode row) => row["preview"]!["content"]!["title"]!.GetValue<string>();

    private static List<JsonNode> Rows(string body) =>
        [.. JsonNode.Parse(body)!["composeExtension"]!["attachments"]!.AsArray().Select(row => row!)];

    private async Task<string> QueryAsync(JsonArray parameters) =>
        (await InvokeAsync("composeExtension/query", new JsonObject { ["commandId"] = "lookup", ["parameters"] = parameters })).Body;

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
