using GssBot.Core.Answers;

namespace GssBot.Cards;

/// <summary>
/// What only a card says, once for every platform: its buttons, and what did not fit. All else is in <see cref="Labels"/>.
/// </summary>
public static class CardLabels
{
    public const string ShowDecode = "Show decode";
    public const string HideDecode = "Hide decode";
    public const string OpenDoc = "Open doc";
    public const string Helpful = "Helpful";
    public const string NotHelpful = "Not helpful";
    public const string ThisOne = "This one";
    public const string CommandTooLong = "(The command is too long for a card.)";

    /// <summary>Before the site's own help.</summary>
    public const string NeedAPerson = "Need a person?";

    /// <summary>Before whom a case's own site names.</summary>
    public const string WhomToAsk = "Whom to ask here";

    /// <summary>Lines that decided, shown at most; the first one decided most.</summary>
    public const int Evidence = 2;

    /// <summary>Characters of one such line.</summary>
    public const int EvidenceLength = 120;
}
