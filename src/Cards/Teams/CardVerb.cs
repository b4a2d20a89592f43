namespace GssBot.Cards.Teams;

/// <summary>What a button of a card asks for.</summary>
public static class CardVerb
{
    public const string Helpful = "helpful";

    public const string NotHelpful = "not-helpful";

    /// <summary>Why the answer did not help; the input <see cref="ReasonInput"/> comes with it.</summary>
    public const string Reason = "reason";

    public const string ReasonInput = "reason";

    /// <summary>The field in which each button carries its <see cref="AnswerTicket"/>, as text.</summary>
    public const string Ticket = "ticket";

    /// <summary>Another of the causes that were offered.</summary>
    public const string Alternative = "alternative";

    /// <summary>In a dialog: put the card into the reply.</summary>
    public const string Insert = "insert";

    /// <summary>In a dialog: explain what stands in <see cref="PasteInput"/>.</summary>
    public const string Paste = "paste";

    public const string PasteInput = "err";
}
