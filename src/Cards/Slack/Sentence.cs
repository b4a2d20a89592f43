namespace GssBot.Cards.Slack;

public static class Sentence
{
    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>With one full stop at its end.</summary>
    public static string Full(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' or '…' or ':' ? text : text + ".";
}
