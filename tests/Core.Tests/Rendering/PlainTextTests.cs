using System.Text;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Rendering;

namespace GssBot.Core.Tests.Rendering;

public sealed class PlainTextTests
{
    private const string Odd = "a b\t\n\r\u0000\u001b\u00a0é—…\u200b\u202e\ue000\ud800\udc00😀~ ";

    [Fact]
    public void A_text_with_nothing_to_clean_is_the_same_string()
    {
        const string text = "530-globus_xio: a {line}\n\twith a tab~";

        Assert.Same(text, PlainText.Clean(text));
        Assert.Same(text, PlainText.Clean(text, "\ufffd"));
        Assert.Same("one line", PlainText.OneLine("one line"));
    }

    [Theory, InlineData(""), InlineData("\ufffd")]
    public void Each_character_is_kept_or_replaced_by_itself_wherever_it_stands(string inPlace)
    {
        var random = new Random(11);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Odd[random.Next(Odd.Length)]));

            Assert.Equal(OneByOne(text, inPlace), PlainText.Clean(text, inPlace));
        }
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb", "a\nb")]
    [InlineData("a\u202eb\u0007", "ab", "a\ufffdb\ufffd")]
    public void What_is_dangerous_goes_and_line_feeds_stay(string text, string gone, string marked)
    {
        Assert.Equal(gone, PlainText.Clean(text));
        Assert.Equal(marked, PlainText.Clean(text, "\ufffd"));
    }

    private static string OneByOne(string text, string inPlace)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is '\n' or '\t' || !PlainText.IsDangerous(rune) ? rune.ToString() : rune.Value == '\r' ? "" : inPlace);
        }

        return clean.ToString();
    }
}
