using System.Text;
using GssBot.Bot.Web;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Web;

/// <summary>What a form asks and gives back.</summary>
[Trait("Category", "golden")]
public sealed class FormTextTests
{
    [Theory]
    [InlineData("text/html", false)]
    [InlineData("application/json", true)]
    [InlineData("APPLICATION/JSON", true)]
    [InlineData("application/gzip; charset=utf-8", true)]
    [InlineData("application/gzip; charset=\"UTF-8\"", true)]
    [InlineData("application/json; charset=latin1", false)]
    [InlineData("application/json; x=y", true)]
    [InlineData("nonsense", false)]
    [InlineData(null, false)]
    public void A_body_says_its_type_and_its_charset(string? type, bool fine) =>
        Assert.Equal(
            fine,
            MediaType.Is(new DefaultHttpContext { Request = { ContentType = type } }.Request, "application/json", "application/gzip"));

    [Theory]
    [InlineData("text=a+b", "a b", "")]
    [InlineData("", "", "")]
    [InlineData("text=a&example=3", "851968", "a")]
    [InlineData("text=&example=3&kept=k", "851968", "k")]
    [InlineData("text=%20&example=3&kept=k", "851968", "k")]
    [InlineData("text=851968%0D%0A&example=4&kept=k", "major=851968 minor=-1765328228", "k")]
    [InlineData("text=a&example=5", "a", "")]
    [InlineData("text=a&example=-1", "a", "")]
    [InlineData("text=a&example=x", "a", "")]
    [InlineData("text=a&kept=k&back=1", "k", "")]
    [InlineData("text=a&kept=k", "a", "")]
    public void A_form_asks_its_text_or_an_example_and_gives_back_what_was_typed(string form, string text, string replaced) =>
        Assert.Equal(new FormText(text, replaced), FormText.Read(Encoding.UTF8.GetBytes(form)));
}
