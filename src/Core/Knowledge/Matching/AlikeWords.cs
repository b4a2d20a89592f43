namespace GssBot.Core.Knowledge.Matching;

/// <summary>Words that somebody may have meant: they begin as a word of the text does.</summary>
internal static class AlikeWords
{
    /// <summary>Characters of the text that are looked at.</summary>
    private const int Looked = 8 * 1024;

    /// <summary>Letters that must agree, and how much of the word they must be.</summary>
    private const int Fewest = 3, Share = 2;

    private static readonly char[] Ends = [' ', '\n', ':', ',', '.', ';', '(', ')', '"', '\'', '='];

    /// <summary>The words of which the most is there first.</summary>
    public static IEnumerable<string> In(string text, IEnumerable<string> words)
    {
        var inText = text[..Math.Min(Looked, text.Length)].Split(Ends, StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return words.Select(word => (word, Agree: inText.Select(other => Common(word, other)).DefaultIfEmpty().Max()))
            .Where(pair => pair.Agree >= Fewest && pair.Agree * Share >= pair.word.Length)
            .OrderByDescending(pair => (double)pair.Agree / pair.word.Length).Select(pair => pair.word);
    }

    private static int Common(string one, string other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && char.ToLowerInvariant(one[length]) == char.ToLowerInvariant(other[length]))
        {
            length++;
        }

        return length;
    }
}
