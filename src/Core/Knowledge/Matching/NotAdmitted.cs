using System.Collections.Immutable;
using GssBot.Core.Knowledge.Fragments;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>Says that a case is weighed for no text, or not for this one, and what would change that.</summary>
internal static class NotAdmitted
{
    /// <summary>Words shown.</summary>
    public const int Most = 5;

    /// <summary>Why no text is ever weighed for the case by what it says itself; null when one is.</summary>
    public static string? Of(Case known, Vocabulary vocabulary)
    {
        if (known.Admits.Elsewhere
            || !known.Admits.Words.IsEmpty
            || Clues(known).Any(clue => clue.Status is not null || clue.Fact is Fact.Grid or Fact.Gss)
            || InEvidence(known, vocabulary).Any())
        {
            return null;
        }

        return "not admitted: no word of this evidence is one of GSS-API, Kerberos or the grid (_vocabulary.yaml), "
            + "so a text with nothing but it is not looked at; "
            + $"bring words of the text, '{Example(known)}', or write 'admits: elsewhere' where other words of the text always admit it";
    }

    /// <summary>
    /// What would admit the text to the case, the nearest first: the case's own words, those of its evidence, those spelled
    /// nearly like a word of the text.
    /// </summary>
    public static ImmutableArray<string> Nearest(Case known, Vocabulary vocabulary, string text) =>
    [
        .. known.Admits.Words.Select(word => word.Text)
            .Concat(InEvidence(known, vocabulary))
            .Concat(AlikeWords.In(text, vocabulary.Admitting.Select(word => word.Text)))
            .Concat(vocabulary.Grid.Take(2).Concat(vocabulary.Gss.Take(1)).Select(word => word.Text))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most),
    ];

    /// <summary>The line that a case file needs for a text with this evidence.</summary>
    public static string Example(Case known)
    {
        var words = Clues(known).SelectMany(Literals).Select(words => words.Trim())
            .Where(words => words.Length is >= AdmittingWord.Shortest and <= AdmittingWord.Longest).MaxBy(words => words.Length);
        return words is null
            ? "admits: [...]"
            : $"admits: [\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
    }

    private static IEnumerable<string> InEvidence(Case known, Vocabulary vocabulary)
    {
        var texts = Clues(known).SelectMany(Literals).ToArray();
        return vocabulary.Admitting.Select(word => word.Text).Where(word => texts.Any(text => AdmittingWord.In(word, text)));
    }

    private static IEnumerable<Clue> Clues(Case known) => known.Evidence.Must.Concat(known.Evidence.Any);

    private static IEnumerable<string> Literals(Clue clue) =>
        clue.Fragments.SelectMany(fragment => fragment.Variants)
            .SelectMany(pieces => pieces)
            .OfType<Part.Literal>()
            .Select(literal => literal.Text);
}
