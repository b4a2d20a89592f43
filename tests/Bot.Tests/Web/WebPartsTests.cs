using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GssBot.Bot.Web;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Web;

/// <summary>The parts of the page: its markup, its form, its counts and its reports.</summary>
[Trait("Category", "golden")]
public sealed class WebPartsTests
{
    internal static readonly Answer.Known Known = SampleAnswers.Crl with
    {
        Explanation = "Run `fetch-crl` <now>.",
        Steps =
        [
            new(Actor.ServerAdmin, "Type this.", "fetch-crl -v <FILE>\nls  x"),
            new(Actor.ServerAdmin, "Look.", Check: true),
            new(Actor.User, "Again.")
        ],
        Masks = ["m1"],
        Ask = ["q1"],
        Alternatives = [new("a", "Other", Certainty.Possible, "How to tell.")],
        Evidence = [new(4, Speaker.Server, "530 a"), new(5, Speaker.Unknown, "530 b")],
    };

    internal static readonly Answer.Unknown Unknown = SampleAnswers.Unknown with
    {
        Fields = new Fields(ImmutableSortedDictionary<string, string>.Empty.Add("host", "<h>").Add("port", "530"))
    };

    [Fact]
    public void Answers_are_counted_by_case_the_most_frequent_first()
    {
        var counts = new AnswerCounts();
        foreach (var id in new[] { "b", "a", "c", "c" })
        {
            counts.Add(Known with { Case = id });
        }

        counts.Add(SampleAnswers.Decoded);
        counts.Add(Unknown);
        counts.Add(Unknown);
        Assert.Equal([("c", 2L), ("a", 1L), ("b", 1L)], counts.Cases);
        Assert.Equal((1L, 2L), (counts.Decoded, counts.Unknown));
    }

    [Theory]
    [InlineData("a <b> & \"c\" '", "a &lt;b&gt; &amp; &quot;c&quot; &#x27;")]
    [InlineData("é漢", "é漢")]
    [InlineData("a\r\nb\u0007\u202Ec", "a\nb c")]
    [InlineData(null, "")]
    public void A_hole_in_markup_is_text(string? text, string markup) =>
        Assert.Equal($"<i>{markup}</i>7", Html.Of($"<i>{text}</i>{7}").Text);

    [Fact]
    public void Markup_is_put_together_and_left_out()
    {
        Assert.Equal("<b>1</b><b>2</b>", Html.Each([1, 2], number => Html.Of($"<b>{number}</b>")).Text);
        Assert.Equal(
            ("", "x", ""), (Html.When(false, () => Html.Of($"x")).Text, Html.When(true, () => Html.Of($"x")).Text, Html.None.Text));
        Assert.Equal("", default(Html).ToString());
        Assert.Equal("a <code>b</code> c", SpokenHtml.Sentence("a `b` c").Text);
        Assert.Equal(
            """<pre class="command"><code><span class="line"><span>ls</span>  <span>-l</span></span><span class="line"><span>&lt;<var title="Fill in">FILE</var>&gt;</span></span></code></pre>""",
            SpokenHtml.Command("ls  -l\n<FILE>").Text.Trim());
    }

    [Fact]
    public void The_page_shows_the_answer_what_was_typed_and_the_examples()
    {
        var page = Squeezed(TryItPage.Of("<typed>", Known, 77, replaced: "<before>"));
        Assert.Contains($"<title>{Known.Title} - GssBot</title>", page, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"private\">&lt;typed&gt;</textarea>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<textarea name=\"kept\" hidden>&lt;before&gt;</textarea><button type=\"submit\" name=\"back\" value=\"1\" "
                + "class=\"back\">Bring my text back</button>", page, StringComparison.Ordinal);
        Assert.Contains("77 known cases.", page, StringComparison.Ordinal);
        Assert.Contains(
            "<button type=\"submit\" name=\"example\" value=\"3\" data-text=\"851968\">851968</button>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"kept\"", TryItPage.Of("", null, 1).Text, StringComparison.Ordinal);
        Assert.Contains(
            "<div id=\"answer\" aria-live=\"polite\"><p class=\"note\" role=\"status\">&lt;note&gt;</p></div>",
            TryItPage.Of("", null, 1, "<note>").Text,
            StringComparison.Ordinal);
        Assert.Contains("<div id=\"answer\" aria-live=\"polite\"></div>", TryItPage.Of("", null, 1).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, null, null, true)]
    [InlineData(399, null, null, false)]
    [InlineData(404, "text/plain", null, false)]
    [InlineData(404, null, 5L, false)]
    [InlineData(400, null, 0L, true)]
    public async Task A_refusal_without_a_word_gets_its_line(int status, string? type, long? length, bool filled)
    {
        var context = new DefaultHttpContext
        {
            Response = { Body = new MemoryStream(), StatusCode = status, ContentType = type, ContentLength = length }
        };
        context.Response.ContentLength = length == 0 ? null : length;
        await Refusal.FillAsync(context, "/x");
        Assert.Equal(filled, context.Response.Body.Length > 0);
        if (filled)
        {
            Assert.Equal(
                ("nosniff", "no-store", "text/plain; charset=utf-8"),
                (
                    context.Response.Headers.XContentTypeOptions.ToString(),
                    context.Response.Headers.CacheControl.ToString(),
                    context.Response.ContentType));
        }
    }

    internal static string Squeezed(Html html) => Regex.Replace(html.Text, @">\s+<", "><").Trim();
}
