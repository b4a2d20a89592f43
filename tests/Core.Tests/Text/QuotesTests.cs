using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

/// <summary>Marks of mails, chats and trackers round a line.</summary>
public sealed class QuotesTests
{
    [Theory]
    [InlineData("> x", "x")]
    [InlineData("> > x", "x")]
    [InlineData("\u00BB x", "x")]
    [InlineData("// x", "x")]
    [InlineData("//", "")]
    [InlineData("> //", "")]
    [InlineData("//x", "//x")]
    [InlineData("  x  ", "x")]
    [InlineData(">", "")]
    [InlineData("", "")]
    [InlineData("```", "")]
    [InlineData("```console", "")]
    [InlineData("```x y", "x y")]
    [InlineData("x```", "x")]
    [InlineData("`x`", "x")]
    [InlineData("{code}x{code}", "x")]
    [InlineData("{noformat}", "")]
    [InlineData("{quote}x", "x")]
    [InlineData("{x}", "{x}")]
    public void A_line_without_its_marks(string line, string words) => Assert.Equal(words, Quotes.Strip(line).ToString());
}
