using GssBot.CaseFiles;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Rules;

/// <summary>The cases speak with one voice, in the words that people search for.</summary>
public sealed class VoiceTests
{
    /// <summary>Words that readers stumbled over, each with what is said instead.</summary>
    private static readonly (string Word, string Instead)[] Odd =
        [("anew", "again"), ("the other case", "the case's id"), ("is over", "has expired, has ended"), ("forthwith", "now")];

    [Fact]
    public void No_text_of_a_case_uses_an_odd_word() => Assert.Empty(
        from known in ShippedCases.Load().Cases
        from text in Texts(known)
        from odd in Odd
        where Bare(text).Contains($" {odd.Word} ", StringComparison.OrdinalIgnoreCase)
        select $"{known.Id}: \"{odd.Word}\": say {odd.Instead}: {text}");

    private static string Bare(string text) => $" {text} ".Replace('.', ' ').Replace(',', ' ').Replace(':', ' ');

    private static IEnumerable<string> Texts(Case known) =>
    [
        known.Title, known.Summary, known.Meaning, .. known.Masks, .. known.Ask, .. known.Steps.Select(step => step.Text),
        .. known.Neighbours.Select(neighbour => neighbour.Separate)
    ];
}
