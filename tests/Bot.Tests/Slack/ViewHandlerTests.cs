using GssBot.Bot.Slack.Handling;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Forms that were sent.</summary>
public sealed class ViewHandlerTests : IDisposable
{
    private readonly HandlerBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("paste", "first", "Paste the error here, or choose a file below.")]
    public async Task An_empty_form_says_what_is_missing_under_its_first_field(string callback, string field, string said)
    {
        var ack = await bench.InteractAsync(Form(callback, null, null));
        Assert.Equal($$$"""{"response_action":"errors","errors":{"{{{field}}}":"{{{said}}}"}}""", ack.Json);
    }

    [Theory]
    [InlineData("Invalid", "CRL", "revocation list")]
    [InlineData(null, "Invalid CRL", "revocation list")]
    [InlineData("hello", null, "I explain GridFTP")]
    public async Task A_form_is_answered_with_its_card(string? first, string? second, string said)
    {
        var ack = await bench.InteractAsync(Form("paste", first, second));
        Assert.StartsWith("""{"response_action":"update",""", ack.Json, StringComparison.Ordinal);
        Assert.Contains(said, ack.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("post_in_thread", ack.Json, StringComparison.Ordinal);
        Assert.Empty(bench.Methods);
    }

    [Fact]
    public async Task A_form_sent_too_often_says_so_under_its_first_field()
    {
        using var strict = new HandlerBench(perUser: 1);
        await strict.InteractAsync(Form("paste", "CRL", null));
        var ack = await strict.InteractAsync(Form("paste", "CRL", null));
        Assert.Equal(
            """{"response_action":"errors","errors":{"first":"Too many questions in one minute. Please wait a minute, then ask again."}}""",
            ack.Json);
    }

    [Theory]
    [InlineData("wrong-case", true)]
    [InlineData("steps-failed", true)]
    [InlineData("not-a-grid-error", true)]
    [InlineData("something", false)]
    [InlineData(null, false)]
    public async Task A_reason_is_noted_when_it_is_one_of_three(string? reason, bool noted)
    {
        var values = new { reason = new { choice = new { selected_option = new { value = reason } } } };
        var ack = await bench.InteractAsync(Submission("not_helpful", "a1;crl-expired-at-server;3;3;3;;;", values));
        await bench.InteractAsync(Submission("not_helpful", "a1;<b>;3;3;3;;;", values));
        Assert.Equal((200, null), (ack.Status, ack.Json));
        Assert.Equal(
            noted ? $"Feedback from slack on crl-expired-at-server: {reason}" : "",
            string.Join(
                '\n', bench.Log.All.Split('\n').Where(line => line.Contains("Feedback", StringComparison.Ordinal)).Select(line =>
                    line["Information ".Length..line.IndexOf(" (version", StringComparison.Ordinal)])));
    }

    [Fact]
    public async Task A_form_or_an_interaction_that_we_do_not_know_is_acknowledged_and_logged()
    {
        Assert.Equal(new SlackAck(200), await bench.InteractAsync(Submission("another", "", new { })));
        Assert.Equal(new SlackAck(200), await bench.InteractAsync(Submission("view_closed", "", new { }, "view_closed")));
        Assert.Equal(new SlackAck(200), await bench.InteractAsync(Submission("x", "", new { }, "brand_new")));
        Assert.Equal(
            ["view", "interaction"],
            bench.Log.All
                .Split('\n')
                .Where(line => line.Contains("Slack sent a", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[4]));
    }

    private static object Form(string callback, string? first, string? second) =>
        Submission(callback, "", new { first = new { text = new { value = first } }, second = new { text = new { value = second } } });

    private static object Submission(string callback, string metadata, object values, string type = "view_submission") => new
    {
        type,
        api_app_id = "A1",
        team = new { id = "T1" },
        user = new { id = "U2", team_id = "T1" },
        view = new { id = "V1", callback_id = callback, private_metadata = metadata, state = new { values } },
    };
}
