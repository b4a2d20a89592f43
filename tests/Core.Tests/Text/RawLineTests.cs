using GssBot.Core.Text;

namespace GssBot.Core.Tests.Text;

/// <summary>The user's own lines, as an answer shows them for its evidence.</summary>
public sealed class RawLineTests
{
    [Theory]
    [InlineData("one\ntwo\nthree", 1, "one")]
    [InlineData("one\ntwo\nthree", 2, "two")]
    [InlineData("one\ntwo\nthree", 3, "three")]
    [InlineData("one\ntwo\nthree", 4, "")]
    [InlineData("one\ntwo\n", 3, "")]
    [InlineData("  one \r\n\ttwo\t\r\n", 1, "one")]
    [InlineData("  one \r\n\ttwo\t\r\n", 2, "two")]
    [InlineData("\n\nthree", 3, "three")]
    [InlineData("", 1, "")]
    public void A_line_is_shown_without_the_blanks_around_it(string text, int line, string shown) =>
        Assert.Equal(shown, Paste.Read(text).RawLine(line).ToString());

    [Fact]
    public void Each_character_belongs_to_the_line_that_holds_it_and_a_line_end_to_the_line_before()
    {
        var paste = Paste.Read("error: one\nerror: two\nerror: three");
        Assert.Equal(3, paste.Lines.Length);
        for (var line = 0; line < paste.Lines.Length; line++)
        {
            var (start, end) = (paste.Lines[line].Start, line == 2 ? paste.Flat.Length : paste.Lines[line + 1].Start - 1);
            Assert.All(Enumerable.Range(start, end - start + 1), at => Assert.Equal(line, paste.IndexAt(at)));
        }
    }
}
