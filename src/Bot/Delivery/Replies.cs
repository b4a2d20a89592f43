namespace GssBot.Bot.Delivery;

/// <summary>
/// Sends a reply within the platform's budget, else keeps it and lets the caller acknowledge. The whole rule:
/// never withhold an acknowledgement because a reply is slow, never lose a reply because it was acknowledged.
/// </summary>
internal sealed class Replies(PendingReplies pending, DeliveryCounts counts, TimeProvider clock, ILogger<Replies> logger)
{
    /// <summary>Sends a reply that is ready.</summary>
    /// <param name="budget">How long the caller may wait, from when the question came: Slack 2 s, Teams 8 s.</param>
    public Task<Acknowledgement> SendAsync(Reply reply, IReplyCarrier carrier, TimeSpan budget) =>
        SendAsync(reply.Kept, () => Task.FromResult(reply), carrier, budget);

    /// <summary>Makes a reply and sends it; both together may outlast the budget (a file to be fetched).</summary>
    /// <param name="meanwhile">What is kept while the reply is being made; a restart then sends this one's text.</param>
    public async Task<Acknowledgement> SendAsync(
        KeptReply meanwhile, Func<Task<Reply>> compose, IReplyCarrier carrier, TimeSpan budget)
    {
        if (pending.IsFull)
        {
            return Acknowledgement.NotBegun;
        }

        var first = FirstAttemptAsync(compose, carrier);
        await ((Task)first).WaitAsync(Left(budget, meanwhile.AskedAt), clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!first.IsCompleted)
        {
            pending.Keep(meanwhile, first, carrier);
        }
        else if (!counts.Settled(await first, logger))
        {
            pending.Keep((await first).Reply.Kept, first, carrier);
        }

        return Acknowledgement.Taken;
    }

    /// <summary>On a busy machine the making of a reply takes its share of the time.</summary>
    private TimeSpan Left(TimeSpan budget, DateTimeOffset asked) =>
        TimeSpan.FromTicks(Math.Clamp((asked + budget - clock.GetUtcNow()).Ticks, 0, budget.Ticks));

    private static async Task<Attempt> FirstAttemptAsync(Func<Task<Reply>> compose, IReplyCarrier carrier)
    {
        var reply = await compose();
        return new Attempt(reply, await carrier.SendAsync(reply, CancellationToken.None));
    }
}

/// <summary>A reply and what the last attempt to send it came to.</summary>
internal sealed record Attempt(Reply Reply, SendOutcome Outcome);
