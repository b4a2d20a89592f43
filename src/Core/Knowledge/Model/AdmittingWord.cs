namespace GssBot.Core.Knowledge.Model;

/// <summary>
/// How a word that admits a text is compared: anywhere in it; written small in any letter case, with a capital letter exactly so.
/// </summary>
internal static class AdmittingWord
{
    /// <summary>Shorter ones stand in every other text.</summary>
    public const int Shortest = 3;

    public const int Longest = 60;

    public static bool IsExact(string word) => word.Any(char.IsAsciiLetterUpper);

    public static StringComparison Comparison(string word) => IsExact(word) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public static bool In(string word, ReadOnlySpan<char> text) => text.Contains(word, Comparison(word));

    /// <summary>Whatever the longer word admits the shorter one admits already.</summary>
    public static bool Covers(string shorter, string longer) => In(shorter, longer) && (IsExact(longer) || !IsExact(shorter));
}
