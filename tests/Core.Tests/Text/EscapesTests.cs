using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

public sealed class EscapesTests
{
    [Theory]
    [InlineData(
        "&amp; &lt; &gt; &quot; &apos; &nbsp; &ndash; &mdash; &hellip; &lsquo; &rsquo; &ldquo; &rdquo;",
        "& < > \" '   \u2013 \u2014 \u2026 ' ' \" \"")]
    [InlineData("&zwnj;&shy;", "\u200B\u200B")]
    [InlineData("&euro; &; &a; &lt &#; &#x; &#0; &#x10FFFF; &#99999;", "&euro; &; &a; &lt &#; &#x; &#0; &#x10FFFF; &#99999;")]
    [InlineData("&#39;&#x27;&#xFFFF;&#65535;", "''\uFFFF\uFFFF")]
    [InlineData("&amp;lt; &amp;amp;lt; &amp;#39;", "< &lt; '")]
    [InlineData("a && b & c", "a && b & c")]
    public void A_reference_of_HTML_is_its_character(string text, string plain) => Assert.Equal(plain, Undone(text, Entities.Undo));

    [Theory]
    [InlineData("a: b.\\nC", "a: b.⏎C")]
    [InlineData("a: b.\\r\\nC", "a: b.⏎⏎C")]
    [InlineData("say \\\"no\\\"\\n", "say \"no\"⏎")]
    [InlineData("say \\\"no\\\"\\tnow", "say \"no\" now")]
    [InlineData("say \\\"a\\/b\\\\c\\'d\\\"", "say \"a/b\\c'd\"")]
    [InlineData("say \\\"\\u0041\\u000a\\u000D\\u00zz\\\"", "say \"A⏎⏎\\u00zz\"")]
    [InlineData("say \\\"\\u004\\\"", "say \"\\u004\"")]
    [InlineData("a: b.\\\\nC", "a: b.⏎C")]
    [InlineData("C:\\new\\readme", "C:\\new\\readme")]
    [InlineData("\\\\share\\new", "\\\\share\\new")]
    [InlineData("EXAMPLE\\nobody", "EXAMPLE\\nobody")]
    [InlineData("failed\\nglobus_xio: no", "failed⏎globus_xio: no")]
    [InlineData("it failed\\nnow", "it failed⏎now")]
    [InlineData("a\\qb.\\qc", "a\\qb.\\qc")]
    [InlineData("a\\", "a\\")]
    [InlineData("a#012b", "a⏎b")]
    [InlineData("a#012", "a⏎")]
    [InlineData("a#0123", "a#0123")]
    [InlineData("a#011b", "a#011b")]
    [InlineData("a%0D%0Ab", "a⏎⏎b")]
    [InlineData("a%0d%0ab", "a⏎⏎b")]
    [InlineData("a%0Bb 5%", "a%0Bb 5%")]
    [InlineData("plain\nC:\\new", "plain\nC:\\new")]
    public void Line_ends_and_quotes_that_a_log_wrote_as_letters_are_undone(string text, string plain) =>
        Assert.Equal(plain, Undone(text, Escapes.Undo));

    [Theory]
    [InlineData("a\\b", true)]
    [InlineData("a#012b", true)]
    [InlineData("a%0Ab", true)]
    [InlineData("a#b %b", false)]
    public void Other_text_is_not_looked_at(string text, bool looked) => Assert.Equal(looked, Escapes.In(text));

    private delegate void Undo(ReadOnlySpan<char> text, TextBuffer into);

    private static string Undone(string text, Undo undo)
    {
        using var into = new TextBuffer(64);
        undo(text, into);
        return into.Text.ToString().Replace(Draft.Break, '⏎');
    }
}
