using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Gss;

/// <summary>Words that a terminal or a mail has set anew.</summary>
public sealed class FoldedTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void Up_to_eighty_blanks_stand_for_one(int blanks, bool same)
    {
        var text = $"no{new string(' ', blanks)}context";
        Assert.Equal(same, Folded.StartsWith(text, 0, "no context", out var end));
        Assert.Equal(same, end == text.Length);
        Assert.Equal(2 + Math.Min(blanks, 80), Folded.Blanks(text, 2));
    }

    [Theory]
    [InlineData("no\n\tcontext", true)]
    [InlineData("no context.", true)]
    [InlineData("no context", true)]
    [InlineData("nocontext", false)]
    [InlineData("no contexts", false)]
    [InlineData("no context_x", false)]
    [InlineData("no", false)]
    [InlineData("no ", false)]
    public void Words_end_at_the_edge_of_a_word(string text, bool same) =>
        Assert.Equal(same, Folded.StartsWith(text, 0, "no context", out _));
}
