using GssBot.Cards.Slack;
using static GssBot.Bot.Tests.Slack.CardPartsTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Links of Slack's markup, none of which can end early.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", "", null)]
    [InlineData("Ask <us>", null, "Ask &lt;us&gt;")]
    [InlineData(null, HelpPage, $"<{HelpPage}|{HelpPage}>")]
    [InlineData("", HelpPage, $"<{HelpPage}|{HelpPage}>")]
    [InlineData("The desk", HelpPage, $"<{HelpPage}|The desk>")]
    [InlineData("The desk", "ftp://example.org/", "The desk")]
    public void The_help_desk_is_a_link_where_it_has_an_address(string? text, string? url, string? markup) =>
        Assert.Equal(markup, HelpContact.From(text, url)?.Markup);

    [Theory]
    [InlineData("https://example.org/a b", "https://example.org/a%20b")]
    [InlineData("http://example.org/?a=<b>", "http://example.org/?a=%3Cb%3E")]
    [InlineData("https://example.org/a|b", "https://example.org/a%7Cb")]
    [InlineData("ftp://example.org/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("example.org", null)]
    public void A_links_address_cannot_end_its_link(string url, string? address) => Assert.Equal(address, Markdown.Address(url));

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_links_address_has_2000_letters_at_most(int length, bool good) =>
        Assert.Equal(good, Markdown.Address("https://e.org/".PadRight(length, 'x')) is not null);
}
