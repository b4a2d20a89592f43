using System.Text.Json;
using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>A command is answered in the same request.</summary>
public sealed class SlashCommandHandlerTests : IDisposable
{
    private readonly HandlerBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("", "I explain GridFTP and GSSAPI errors")]
    [InlineData("  help ", "I explain GridFTP and GSSAPI errors")]
    [InlineData("HELP", "I explain GridFTP and GSSAPI errors")]
    [InlineData("hello there", "I explain GridFTP and GSSAPI errors")]
    [InlineData("help: 530 failed", "I do not know this error.")]
    [InlineData("Invalid CRL", "The revocation list at the server has expired.")]
    [InlineData("&lt;CRL&gt;", "The revocation list at the server has expired.")]
    public async Task A_command_is_answered_for_its_user_alone(string text, string said)
    {
        var ack = await bench.CommandAsync(text);
        var message = JsonDocument.Parse(ack.Json!).RootElement;
        Assert.Equal((200, "ephemeral"), (ack.Status, Text(message, "response_type")));
        Assert.StartsWith(said, Text(message, "text"), StringComparison.Ordinal);
        Assert.Equal(said.StartsWith("The rev", StringComparison.Ordinal), ack.Json!.Contains("\"share\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_costs_no_question_and_a_question_too_many_is_told_each_time()
    {
        using var strict = new HandlerBench(perUser: 1);
        await strict.CommandAsync("help");
        Assert.Contains("revocation", (await strict.CommandAsync("CRL")).Json, StringComparison.Ordinal);
        Assert.Contains("Too many questions", (await strict.CommandAsync("CRL")).Json, StringComparison.Ordinal);
        Assert.Contains("Too many questions", (await strict.CommandAsync("CRL")).Json, StringComparison.Ordinal);
        Assert.Contains("revocation", (await strict.CommandAsync("CRL", user: "U3")).Json, StringComparison.Ordinal);
    }
}
