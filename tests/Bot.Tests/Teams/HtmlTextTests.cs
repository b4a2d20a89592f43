using GssBot.Bot.Teams.Activities;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The lines of a message as its author saw them.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("p", true, false)]
    [InlineData("div", true, false)]
    [InlineData("li", true, false)]
    [InlineData("ul", true, false)]
    [InlineData("ol", true, false)]
    [InlineData("tr", true, false)]
    [InlineData("table", true, false)]
    [InlineData("pre", true, true)]
    [InlineData("codeblock", true, true)]
    [InlineData("blockquote", true, false)]
    [InlineData("h1", true, false)]
    [InlineData("h2", true, false)]
    [InlineData("h3", true, false)]
    [InlineData("h4", true, false)]
    [InlineData("h5", true, false)]
    [InlineData("h6", true, false)]
    [InlineData("span", false, false)]
    [InlineData("code", false, false)]
    public void A_tag_begins_a_line_or_keeps_white_space_by_its_name(string name, bool block, bool verbatim) =>
        Assert.Equal((block, verbatim), (HtmlTag.IsBlock(name), HtmlTag.IsVerbatim(name)));

    [Theory]
    [InlineData("script", "script", true)]
    [InlineData("style", "style", true)]
    [InlineData("attachment", "attachment id=\"1\"", true)]
    [InlineData("strong", "strong itemprop=\"mri\"", true)]
    [InlineData("span", "span itemprop='time'", true)]
    [InlineData("span", "span itemprop=copy", true)]
    [InlineData("span", "span itemprop=\"preview\"", false)]
    [InlineData("p", "p itemprop=\"time\"", false)]
    [InlineData("strong", "strong", false)]
    public void What_the_author_did_not_write_is_dropped(string name, string tag, bool dropped) =>
        Assert.Equal(dropped, HtmlTag.IsDropped(name, tag));

    [Theory]
    [InlineData("at", "at id=\"0\"", true)]
    [InlineData("span", "span itemtype=\"http://schema.skype.com/Mention\"", true)]
    [InlineData("span", "span itemtype=\"http://schema.skype.com/Reply\"", false)]
    [InlineData("p", "p itemtype=\"http://schema.skype.com/Mention\"", false)]
    public void A_mention_has_two_spellings(string name, string tag, bool mention) => Assert.Equal(mention, HtmlTag.IsMention(name, tag));

    [Theory]
    [InlineData("img alt=\"a b\" x", "a b")]
    [InlineData("img ALT='a b' x", "a b")]
    [InlineData("img alt=a b", "a")]
    [InlineData("img alt=a", "a")]
    [InlineData("img alt=\"a &amp; b", "a & b")]
    [InlineData("img alt=", "")]
    [InlineData("img alt=\"", "")]
    [InlineData("img xalt=\"a\"", "")]
    [InlineData("img", "")]
    public void An_attribute_is_read_however_it_is_quoted(string tag, string value) => Assert.Equal(value, HtmlTag.Attribute(tag, "alt"));

    [Theory]
    [InlineData("P x", "p")]
    [InlineData("h1>", "h1")]
    [InlineData("1p", "")]
    [InlineData("", "")]
    [InlineData(" p", "")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst")]
    public void A_tags_name_is_letters_and_digits(string tag, string name) => Assert.Equal(name, HtmlTag.Name(tag));

    [Theory]
    [InlineData("a<hr>b<br/>c", "a\nb\nc")]
    [InlineData("<pre>a\n b</pre><p>c\n d</p>", "a\n b\nc d\n")]
    [InlineData("</pre><p>c\n d</p>", "c d\n")]
    [InlineData("<pre><pre>a\nb</pre>\nc</pre>", "a\nb\n\nc\n")]
    [InlineData("<p>a</p><p>b", "a\nb")]
    [InlineData("a\u00a0 b", "a  b")]
    [InlineData("<p>a\u00a0 b</p>", "a b\n")]
    [InlineData("<at>x</at>y", "xy")]
    [InlineData("<at>x", "")]
    [InlineData("<attachment id=\"1\"></attachment>x", "x")]
    [InlineData("<script>x", "")]
    [InlineData("a<!-- b -->c", "ac")]
    [InlineData("a <1> b", "a <1> b")]
    public void Lines_of_html_are_those_that_its_author_saw(string html, string lines) =>
        Assert.Equal(lines, HtmlText.Lines(html));

    [Fact]
    public void Html_is_read_up_to_a_hundred_kibibytes()
    {
        Assert.Equal(100 * 1024, HtmlText.Lines(new string('x', 100 * 1024)).Length);
        Assert.Equal(100 * 1024, HtmlText.Lines(new string('x', (100 * 1024) + 1)).Length);
    }
}
