using System.Text;
using GssBot.Core.Rendering;

namespace GssBot.Core.Tests.Rendering;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Every_mark_is_escaped_wherever_it_stands()
    {
        foreach (var mark in "\\`*_{}[]<>|~&:")
        {
            Assert.Equal($"a\\{mark}b", MarkdownText.Escape($"a{mark}b"));
            Assert.Equal($"\\{mark}b", MarkdownText.Escape($"{mark}b"));
        }

        Assert.Equal("a\\#\u20601 @\u2060b", MarkdownText.Escape("a#1 @b"));
        Assert.Equal("a!b\"c'd/e;f,g?h%i$j^k", MarkdownText.Escape("a!b\"c'd/e;f,g?h%i$j^k"));
    }

    [Theory]
    [InlineData("- a-b", "\\- a-b")]
    [InlineData("+ a+b", "\\+ a+b")]
    [InlineData("= a=b", "\\= a=b")]
    [InlineData("1. a", "1\\. a")]
    [InlineData("1) a", "1\\) a")]
    [InlineData("123456789. a", "123456789\\. a")]
    [InlineData("1234567890. a", "1234567890. a")]
    [InlineData("a. b) c", "a. b) c")]
    [InlineData(". a", ". a")]
    [InlineData("www.a WWW.a", "www\\.a WWW\\.a")]
    public void Where_a_list_or_an_address_begins_its_mark_is_escaped(string text, string escaped) =>
        Assert.Equal(escaped, MarkdownText.Escape(text));

    [Theory]
    [InlineData("a", "```x\na\n```\n")]
    [InlineData("a``b", "```x\na``b\n```\n")]
    [InlineData("a```b", "````x\na```b\n````\n")]
    [InlineData("`````", "``````x\n`````\n``````\n")]
    [InlineData("a\n\nb\n", "```x\na\n\nb\n```\n")]
    public void A_fence_is_longer_than_any_run_of_backticks_in_it(string text, string fenced)
    {
        Assert.Equal(fenced, MarkdownText.Fence(text, "x"));
        Assert.Equal(string.Concat(fenced.TrimEnd('\n').Split('\n').Select(line => $"  {line}\n")), MarkdownText.Fence(text, "x", "  "));
    }

    [Theory]
    [InlineData("aa bb cc", 5, "", "aa bb\ncc\n")]
    [InlineData("aa bb cc", 4, "", "aa\nbb\ncc\n")]
    [InlineData("aa bb cc", 8, "", "aa bb cc\n")]
    [InlineData("aa bb cc", 7, "- ", "- aa bb\n  cc\n")]
    [InlineData("aa bb cc", 6, "- ", "- aa\n  bb\n  cc\n")]
    [InlineData("aaaaaaaaaa b", 4, "- ", "- aaaaaaaaaa\n  b\n")]
    [InlineData("  aa   bb ", 9, "", "aa bb\n")]
    [InlineData("", 9, "- ", "- \n")]
    public void Prose_is_broken_at_blanks_and_a_long_word_stays_whole(string text, int width, string first, string wrapped) =>
        Assert.Equal(wrapped, new StringBuilder().AppendWrapped(text, width, first).ToString());
}
