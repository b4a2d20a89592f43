using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

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

    internal static JsonObject Data(string caseId) => new() { ["ticket"] = $"a1;{caseId};2;2;1;000d0000;;" };

    internal static JsonObject Pasted(string text) => new()
    {
        ["commandId"] = "explainError",
        ["commandContext"] = "compose",
        ["data"] = new JsonObject { ["err"] = text, ["verb"] = "paste" }
    };

    internal static List<JsonNode> Rows(string body) =>
        [.. JsonNode.Parse(body)!["composeExtension"]!["attachments"]!.AsArray().Select(row => row!)];

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
