namespace GssBot.Bot.Settings;

/// <summary>Which word was meant.</summary>
internal static class Nearest
{
    /// <summary>The known word that the fewest changes of a letter lead to, letter case aside; of equals the first.</summary>
    /// <param name="known">At least one.</param>
    public static string To(string word, IEnumerable<string> known) =>
        known.MinBy(other => Changes(word.ToUpperInvariant(), other.ToUpperInvariant()))!;

    /// <summary>True for another word that one or two changes of a letter lead from, letter case aside.</summary>
    public static bool IsSlipOf(string word, string meant) => Changes(word.ToUpperInvariant(), meant.ToUpperInvariant()) is 1 or 2;

    /// <summary>Levenshtein's distance: letters put in, taken out or exchanged.</summary>
    private static int Changes(string one, string other)
    {
        // A name this long is no slip of the finger, and the table grows with both.
        one = one.Length > 100 ? one[..100] : one;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var (at, letter) in one.Index())
        {
            var corner = row[0];
            row[0] = at + 1;
            for (var i = 1; i <= other.Length; i++)
            {
                var exchanged = corner + (letter == other[i - 1] ? 0 : 1);
                corner = row[i];
                row[i] = Math.Min(exchanged, Math.Min(row[i], row[i - 1]) + 1);
            }
        }

        return row[^1];
    }
}
