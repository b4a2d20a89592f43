using System.Collections.Concurrent;
using System.Threading.Channels;
using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>A carrier whose attempts end as the test says, when the test says.</summary>
internal sealed class ScriptedCarrier : IReplyCarrier
{
    private readonly Channel<(Reply Reply, TaskCompletionSource<SendOutcome> End)> attempts =
        Channel.CreateUnbounded<(Reply, TaskCompletionSource<SendOutcome>)>();

    public string Surface => "slack";

    public bool Listening { get; set; } = true;

    /// <summary>What every attempt comes to at once; null: a test ends each.</summary>
    public SendOutcome? Always { get; set; }

    public int Attempts => Ids.Count;

    /// <summary>Whose replies the attempts were, in their order.</summary>
    public ConcurrentQueue<string> Ids { get; } = new();

    public Task<SendOutcome> SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        Ids.Enqueue(reply.Kept.Id);
        if (Always is { } outcome)
        {
            return Task.FromResult(outcome);
        }

        var end = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        attempts.Writer.TryWrite((reply, end));
        return end.Task;
    }

    public string Recall(KeptReply kept) => kept.Where.ContainsKey("channel")
        ? $"recalled: {kept.Outline?.Case} with placeholders"
        : throw new InvalidOperationException("no such place");

    public Task<bool> ListensAsync(KeptReply kept, CancellationToken cancellationToken) => Task.FromResult(Listening);

    /// <summary>The next attempt, which then hangs until it is ended.</summary>
    public async Task<(Reply Reply, TaskCompletionSource<SendOutcome> End)> NextAsync() =>
        await attempts.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Ends the next attempt at once and returns what it wanted to send.</summary>
    public async Task<Reply> EndAsync(SendOutcome outcome)
    {
        var (reply, end) = await NextAsync();
        end.SetResult(outcome);
        return reply;
    }
}
