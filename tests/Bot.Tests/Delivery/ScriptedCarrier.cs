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

    public int Attempts { get; private set; }

    public Task<SendOutcome> Send(Reply reply, CancellationToken cancellation)
    {
        var end = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Attempts++;
        attempts.Writer.TryWrite((reply, end));
        return end.Task;
    }

    public string Recall(KeptReply kept) => $"recalled: {kept.Outline?.Case} with placeholders";

    public Task<bool> Listens(KeptReply kept, CancellationToken cancellation) => Task.FromResult(Listening);

    /// <summary>The next attempt, which then hangs until it is ended.</summary>
    public async Task<(Reply Reply, TaskCompletionSource<SendOutcome> End)> Next() =>
        await attempts.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Ends the next attempt at once and returns what it wanted to send.</summary>
    public async Task<Reply> End(SendOutcome outcome)
    {
        var (reply, end) = await Next();
        end.SetResult(outcome);
        return reply;
    }
}
