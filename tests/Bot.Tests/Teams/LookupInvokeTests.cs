using System.Net;
using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Handling;
using GssBot.Tests.Samples;
using static GssBot.Bot.Tests.Teams.InvokeTests;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The search of the message extension.</summary>
public sealed class LookupInvokeTests(TeamsBotFixture fixture) : IClassFixture<TeamsBotFixture>
{
    private TeamsBot Bot => fixture.Bot;

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

    private static JsonObject Parameter(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static string Title(JsonNode row) => row["preview"]!["content"]!["title"]!.GetValue<string>();

    private async Task<string> QueryAsync(JsonArray parameters) =>
        (await InvokeAsync("composeExtension/query", new JsonObject { ["commandId"] = "lookup", ["parameters"] = parameters })).Body;

    private async Task<(HttpStatusCode Status, string Body)> InvokeAsync(string name, JsonNode? value, string id = "f:1")
    {
        var response = await Bot.PostAsync(Activities.Invoke(Bot.Microsoft.Service, name, value, id));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
