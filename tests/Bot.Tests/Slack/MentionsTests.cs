using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Mentions and direct messages.</summary>
public sealed class MentionsTests : IDisposable
{
    private readonly HandlerBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Who_asks_too_often_is_told_once_and_then_not_answered()
    {
        using var strict = new HandlerBench(perUser: 1);
        for (var question = 0; question < 4; question++)
        {
            await strict.EventAsync(SlackRequests.Mention("CRL"), $"Ev{question}");
        }

        Assert.Equal(["chat.postMessage", "chat.postEphemeral"], strict.Methods);
        Assert.StartsWith("Too many questions", Text(strict.Call(2), "text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "I explain GridFTP", null)]
    [InlineData("1.2", "I cannot read the messages above", "1.2")]
    public async Task An_empty_mention_is_answered_where_it_stands(string? thread, string said, string? at)
    {
        await bench.EventAsync(SlackRequests.Mention("", more: new { thread_ts = thread }));
        Assert.Equal(["chat.postEphemeral"], bench.Methods);
        Assert.StartsWith(said, Text(bench.Call(), "text"), StringComparison.Ordinal);
        Assert.Equal(at, bench.Call().TryGetProperty("thread_ts", out var ts) ? ts.GetString() : null);
    }

    [Fact]
    public async Task A_mention_by_nobody_that_can_be_named_is_answered_for_all()
    {
        await bench.EventAsync(SlackRequests.Mention("", more: new { user = "X1" }));
        Assert.Equal(["chat.postMessage"], bench.Methods);
    }
}
