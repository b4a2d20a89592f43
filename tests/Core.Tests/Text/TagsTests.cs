using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

/// <summary>Angle brackets: those of HTML and of Slack go, those of a text stay.</summary>
public sealed class TagsTests
{
    [Theory]
    [InlineData("<a <b>x", "<a x")]
    [InlineData("<https://a.example.org/x<b>y", "https://a.example.org/xy")]
    [InlineData("<https://a.example.org/x>", "https://a.example.org/x")]
    [InlineData("<https://a.example.org/x", "<https://a.example.org/x")]
    [InlineData("<https://a.example.org/x|a page>", "a page")]
    [InlineData("<https://a.example.org/x|>", "https://a.example.org/x")]
    [InlineData("<gsiftp://a.example.org/x>", "gsiftp://a.example.org/x")]
    [InlineData("<x://a.example.org>", "<x://a.example.org>")]
    [InlineData("<xx://a.example.org>", "xx://a.example.org")]
    [InlineData("<abcdefghijk://a>", "abcdefghijk://a")]
    [InlineData("<abcdefghijkl://a>", "<abcdefghijkl://a>")]
    [InlineData("<https://a b>", "<https://a b>")]
    [InlineData("<mailto:ann@a.example.org|Ann>", "Ann")]
    [InlineData("<mailto:ann@a.example.org>", "ann@a.example.org")]
    [InlineData("<|x>", "<|x>")]
    [InlineData("<@U123>", "@U123")]
    [InlineData("<@U123|ann>", "@ann")]
    [InlineData("<@U123|@ann>", "@ann")]
    [InlineData("<#C123|grid>", "#grid")]
    [InlineData("<#C123>", "#C123")]
    [InlineData("<!here>", "@here")]
    [InlineData("<!here|@here>", "@here")]
    [InlineData("<@>", "<@>")]
    [InlineData("<@1>", "<@1>")]
    [InlineData("<@U x>", "<@U x>")]
    [InlineData("<attachment id=\"1\">x</attachment>", "x")]
    [InlineData("<blockquote>x", "\vx")]
    [InlineData("<codeblock>x", "x")]
    [InlineData("<abcdefghijklm>x", "<abcdefghijklm>x")]
    [InlineData("<br-x>", "<br-x>")]
    [InlineData("</>", "</>")]
    [InlineData("<1>", "<1>")]
    [InlineData("<>", "<>")]
    [InlineData("a<", "a<")]
    [InlineData("no tag", "no tag")]
    public void What_a_reader_saw(string text, string seen) => Assert.Equal(seen, Undone(text));

    [Theory]
    [InlineData(2_199, true)]
    [InlineData(2_200, false)]
    public void A_tag_has_2199_characters_at_most(int length, bool undone)
    {
        var tag = $"<b{new string(' ', length - 1)}>";
        Assert.Equal(undone ? "x" : tag + "x", Undone(tag + "x"));
    }

    private static string Undone(string text)
    {
        using var into = new TextBuffer(text.Length);
        Tags.Undo(text, into);
        return into.Text.ToString();
    }
}
