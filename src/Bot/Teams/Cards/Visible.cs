using System.Buffers;

namespace GssBot.Bot.Teams.Cards;

/// <summary>Text without what cannot be seen: control characters, and the marks that make a line read in another order than it is typed.</summary>
internal static class Visible
{
    private static readonly SearchValues<char> Hidden = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(code => (char)code).Where(letter => letter is not ('\n' or '\t')),
        '\u061c', '\u200e', '\u200f', .. Enumerable.Range(0x202a, 5).Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code),
    ]);

    public static string Only(string text) => text.AsSpan().ContainsAny(Hidden)
        ? string.Concat(text.Where(letter => letter != '\r').Select(letter => Hidden.Contains(letter) ? '\ufffd' : letter))
        : text;
}
