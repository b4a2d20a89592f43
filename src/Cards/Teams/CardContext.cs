namespace GssBot.Cards.Teams;

/// <summary>What a card needs beside the answer.</summary>
public sealed record CardContext
{
    /// <summary>No site's help, no buttons that speak to the bot.</summary>
    public static CardContext Bare { get; } = new();

    /// <summary>Where a person can be asked, shown on each card; null when the site names nobody.</summary>
    public string? HelpText { get; init; }

    /// <summary>The page behind it; https.</summary>
    public string? HelpUrl { get; init; }

    public CardState State { get; init; }

    /// <summary>What the buttons carry; null for a card without such buttons (a dialog's).</summary>
    public AnswerTicket? Ticket { get; init; }
}

/// <summary>How far the user's word on the answer has come.</summary>
public enum CardState
{
    /// <summary>Helpful and Not helpful are offered.</summary>
    Fresh,

    /// <summary>Not helpful was pressed: which of three reasons?</summary>
    AskingWhy,

    /// <summary>The user has said; thanks.</summary>
    Thanked,

    /// <summary>The user chose this one of several causes.</summary>
    Chosen,
}
