namespace GssBot.Cards.Slack;

/// <summary>Where a card is shown.</summary>
public enum CardPlace
{
    /// <summary>To one user; may be shared.</summary>
    Private,

    /// <summary>To all in a channel, or in a direct message.</summary>
    Channel,

    /// <summary>In a modal opened on a message; may be posted into its thread.</summary>
    ModalOnMessage,

    /// <summary>In a modal that belongs to no message.</summary>
    Modal,
}

/// <summary>What is around an answer on a card.</summary>
public sealed record CardFrame(CardPlace Place)
{
    /// <summary>Key of the answer in the recent answers; null when it is not kept.</summary>
    public string? Token { get; init; }

    /// <summary>The full decode instead of its one line. A bare number is always shown decoded.</summary>
    public bool DecodeOpen { get; init; }

    /// <summary>The human way out; null for none, and for people of another organisation.</summary>
    public HelpContact? Help { get; init; }

    /// <summary>Made for people of another organisation.</summary>
    public bool Stranger { get; init; }

    /// <summary>The user who shared the card: a Slack user id.</summary>
    public string? SharedBy { get; init; }

    /// <summary>What a button has just done, one sentence.</summary>
    public string? Note { get; init; }

    /// <summary>False once this reader has said whether it helped.</summary>
    public bool AsksForFeedback { get; init; } = true;
}
