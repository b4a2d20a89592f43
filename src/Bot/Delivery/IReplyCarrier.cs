namespace GssBot.Bot.Delivery;

/// <summary>A surface as delivery sees it: something that can send.</summary>
internal interface IReplyCarrier
{
    /// <summary>The value of <see cref="KeptReply.Surface"/> that it answers to.</summary>
    string Surface { get; }

    /// <summary>
    /// One attempt. Never throws for anything the network or the platform does; has its own total time limit.
    /// </summary>
    Task<SendOutcome> SendAsync(Reply reply, CancellationToken cancellationToken);

    /// <summary>The body again from what was kept of it, with placeholders for the user's values.</summary>
    string Recall(KeptReply kept);

    /// <summary>
    /// Asked before the one repeat of an unclear send: would a send be heard now? Posts nothing.
    /// Without it an outage would use the repeat up while nobody listens.
    /// </summary>
    Task<bool> ListensAsync(KeptReply kept, CancellationToken cancellationToken) => Task.FromResult(true);
}
