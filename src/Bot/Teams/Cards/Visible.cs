using System.Text;
using GssBot.Core.Rendering;

namespace GssBot.Bot.Teams.Cards;

/// <summary>
/// Text without what cannot be seen: control characters, and the marks that hide letters or make a line read in another order
/// than it is typed. U+FFFD stands in their place; line feeds and tabs stay.
/// </summary>
internal static class Visible
{
    public static string Only(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !PlainText.IsDangerous(rune))
                visible.Append(rune);
            else if (rune.Value != '\r')
                visible.Append('\ufffd');
        }
        return visible.ToString();
    }
}
