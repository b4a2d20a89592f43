using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>A word that admits texts must say something: blanks round it say nothing.</summary>
public sealed class ShortWordTests
{
    [Theory]
    [InlineData(0, "", true)]
    [InlineData(-1, "", false)]
    [InlineData(-1, " ", false)]
    [InlineData(-2, "   ", false)]
    public void Blanks_do_not_make_a_word_longer(int more, string blanks, bool taken)
    {
        var word = new string('x', AdmittingWord.Shortest + more) + blanks;
        var (_, problems) = KnowledgeBase.Load(
            [CaseText.Vocabulary, CaseText.Of("door", "{any: [the door is closed]}", $"admits: [\"{word}\"]")]);
        Assert.Equal(taken, !problems.Any(problem => problem.What.Contains("admits too much", StringComparison.Ordinal)));
    }
}
