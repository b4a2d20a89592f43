using GssBot.Cards.Teams;

namespace GssBot.Bot.Tests.Teams;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("fetch-crl 2.0 runs at 12:30 (daily)", "fetch-crl 2.0 runs at 12:30 (daily)")]
    [InlineData("530 0000 0001: a", "530 0000 0001: a")]
    [InlineData("1.5 GB", "1\\.5 GB")]
    [InlineData("1. one", "1\\. one")]
    [InlineData("  - one", "\\- one")]
    [InlineData("# one", "\\# one")]
    [InlineData("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`")]
    [InlineData("[x](https://evil.example)", "\\[x\\]\\(https://evil.example)")]
    [InlineData("<at>all</at> &lt;", "\\<at\\>all\\</at\\> \\&lt;")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "\\{\\{DATE(2026-01-01T00:00:00Z)\\}\\}")]
    [InlineData("a\nb", "a\n\nb")]
    [InlineData("a\u202eb\u0007c", "a\ufffdb\ufffdc")]
    [InlineData("a\u200bb\u00adc\u2028d", "a\ufffdb\ufffdc\ufffdd")]
    public void Marks_are_shown_and_not_obeyed(string text, string escaped) => Assert.Equal(escaped, Markdown.Escape(text));

    [Fact]
    public void Addresses_cannot_leave_their_link() =>
        Assert.Equal("[a\\]b](https://x.example/%28y%29%20z)", Markdown.Link("a]b", "https://x.example/(y) z"));

    [Theory]
    [InlineData("a(b", "a(b")]
    [InlineData("](x", "\\]\\(x")]
    [InlineData("](", "\\]\\(")]
    [InlineData("(", "(")]
    [InlineData("&", "&")]
    [InlineData("& b", "& b")]
    [InlineData("&b", "\\&b")]
    [InlineData("&#1", "\\&#1")]
    [InlineData("&1", "&1")]
    [InlineData("+ a", "\\+ a")]
    [InlineData("a + b # c - d", "a + b # c - d")]
    [InlineData("a\n+ b\n\t# c", "a\n\n\\+ b\n\n\\# c")]
    [InlineData("12) a", "12\\) a")]
    [InlineData("a 12) b", "a 12) b")]
    [InlineData("1a. b", "1a. b")]
    [InlineData("~a~ {b}", "\\~a\\~ \\{b\\}")]
    public void A_mark_is_escaped_where_it_could_begin_one(string text, string escaped) =>
        Assert.Equal(escaped, Markdown.Escape(text));
}
