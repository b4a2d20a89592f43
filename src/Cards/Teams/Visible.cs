using GssBot.Core.Rendering;

namespace GssBot.Cards.Teams;

/// <summary>
/// Text without what cannot be seen: control characters, and the marks that hide letters or make a line read in another order
/// than it is typed. U+FFFD stands in their place; line feeds and tabs stay.
/// </summary>
public static class Visible
{
    public static string Only(string text) => PlainText.Clean(text, "\ufffd");
}
