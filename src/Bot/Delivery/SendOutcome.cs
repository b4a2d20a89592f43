namespace GssBot.Bot.Delivery;

/// <summary>What one attempt to send a reply came to. A closed set of four.</summary>
internal abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>The platform has it.</summary>
    public sealed record Sent : SendOutcome;

    /// <summary>Certainly not posted, worth trying again: 429, no connection, a passing refusal.</summary>
    /// <param name="RetryAfter">What the platform asked to wait; null when it said nothing.</param>
    public sealed record NotNow(TimeSpan? RetryAfter = null) : SendOutcome;

    /// <summary>
    /// Perhaps posted: the request was written, then came a timeout, a broken connection or a 5xx. Repeated once and no more.
    /// </summary>
    public sealed record Unclear : SendOutcome;

    /// <summary>Never to be posted: the channel is archived, the token revoked …</summary>
    /// <param name="Reason">The platform's own word for it; goes into health, so never anything a user wrote.</param>
    public sealed record Refused(string Reason) : SendOutcome;
}
