using Microsoft.AspNetCore.Http;
using static GssBot.Bot.Tests.Slack.SlackEventTests;
using static GssBot.Bot.Tests.Slack.SlackInteractionTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The form to paste into.</summary>
public sealed class PasteFormTests : IAsyncLifetime
{
    private SlackBench bench = null!;

    private string Url => new Uri(bench.Slack.Address, "/actions/T1/1/x").ToString();

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_global_shortcut_opens_a_form_with_two_inputs_and_a_file()
    {
        await bench.InteractAsync(
            new
            {
                type = "shortcut",
                callback_id = "open_paste",
                trigger_id = "1.2.3",
                team = new { id = "T1" },
                user = new { id = "U2" }
            });

        var view = (await bench.Slack.CallAsync("views.open")).GetProperty("view");
        var inputs = view.GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("element"));
        Assert.Equal(["plain_text_input", "plain_text_input", "file_input"], inputs.Select(input => Text(input, "type")));
        Assert.All(inputs.Take(2), input => Assert.Equal(3000, input.GetProperty("max_length").GetInt32()));
        AssertIsView(view);
    }

    [Fact]
    public async Task A_submitted_form_is_answered_in_the_same_modal()
    {
        var reply = await SubmitAsync("Invalid", "CRL", null);

        Assert.Equal("update", Text(reply.Json, "response_action"));
        Assert.Contains("revocation list", reply.Body, StringComparison.Ordinal);
        AssertIsView(reply.Json.GetProperty("view"));
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        var reply = await SubmitAsync(null, null, null);

        Assert.Equal("errors", Text(reply.Json, "response_action"));
        Assert.Contains("Paste", reply.Json.GetProperty("errors").GetProperty("first").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_form_is_read_after_the_form_was_answered()
    {
        bench.Slack.Files["log.txt"] = context => context.Response.WriteAsync("major=851968");

        var reply = await SubmitAsync(null, null, [File("log.txt")]);

        Assert.Contains("Reading the file", reply.Body, StringComparison.Ordinal);
        Assert.Contains("GSS_S_FAILURE", (await bench.Slack.CallAsync("views.update")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paste_more_opens_the_form()
    {
        var card = (await bench.SendAsync(SlackRequests.Command("599 something failed"))).Json;

        await bench.InteractAsync(SlackRequests.Press("paste_more", Value(card, "paste_more"), SlackRequests.Ephemeral(Url)));

        Assert.Equal("paste", Text((await bench.Slack.CallAsync("views.open")).GetProperty("view"), "callback_id"));
    }

    private object File(string path) =>
        new { id = "F1", mode = "snippet", size = 100, url_private_download = new Uri(bench.Slack.Address, $"/files/{path}") };

    private Task<SlackReply> SubmitAsync(string? first, string? second, object[]? files) => bench.InteractAsync(Submission("paste", "", new
    {
        first = new { text = new { type = "plain_text_input", value = first } },
        second = new { text = new { type = "plain_text_input", value = second } },
        file = new { file = new { type = "file_input", files = files ?? [] } },
    }));
}
