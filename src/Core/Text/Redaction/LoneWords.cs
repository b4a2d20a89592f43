using System.Text;

namespace GssBot.Core.Text.Redaction;

/// <summary>Replaces a word where it is not a part of another.</summary>
internal static class LoneWords
{
    public static string Replace(string text, string word, string by)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var from = 0;
        while (at >= 0)
        {
            var end = at + word.Length;
            var alone = (at == 0 || !IsLetter(text[at - 1])) && (end == text.Length || !IsLetter(text[end]));
            result.Append(text, from, at - from).Append(alone ? by : word);
            from = end;
            at = text.IndexOf(word, from, StringComparison.Ordinal);
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>A dot and a hyphen join the parts of a host's name.</summary>
    private static bool IsLetter(char value) => char.IsLetterOrDigit(value) || value is '_' or '-' or '.';
}
