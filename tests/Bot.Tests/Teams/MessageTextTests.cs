using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;

namespace GssBot.Bot.Tests.Teams;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("<at>GssBot</at> 851968", "851968")]
    [InlineData("<at>GssBot</at>\u00a0851968\n", "851968")]
    [InlineData("<AT>gssbot</AT> 2", "2")]
    [InlineData("hi <at>GssBot</at> x", "hi  x")]
    [InlineData("<at>GssBot</at>&nbsp;a &lt;b&gt; &amp; c", "a <b> & c")]
    public void Our_mention_is_removed_and_entities_are_undone(string text, string expected) =>
        Assert.Equal(expected, Of(text, null, (Activities.Bot, "GssBot")));

    [Fact]
    public void Mentions_of_others_stay_as_names() =>
        Assert.Equal(
            "hi  ask GssBot too", Of("hi <at>Bot</at> ask <at>GssBot</at> too", null, (Activities.Bot, "Bot"), ("29:other", "GssBot")));

    [Fact]
    public void A_name_with_marks_of_a_pattern_is_only_a_name() =>
        Assert.Equal("1", Of("<at>Gss (Bot)+</at> 1", null, (Activities.Bot, "Gss (Bot)+")));

    [Fact]
    public void Html_is_taken_when_it_kept_more_lines() => Assert.Equal(
        "line 1\nline 2",
        Of(
            "<at>GssBot</at> line 1 line 2",
            "<p><span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"0\">GssBot</span>&nbsp;line 1<br>line 2</p>",
            (Activities.Bot, "GssBot")));

    [Fact]
    public void Text_is_taken_when_html_kept_no_more_lines() =>
        Assert.Equal("a\nb", Of("a\nb", "<p>a b</p>"));

    [Fact]
    public void In_html_too_only_our_mention_goes() => Assert.Equal(
        "GssBot said\nx",
        Of("", "<p><at id=\"0\">GssBot</at><at id=\"1\">GssBot</at> said</p><p>x</p>", (Activities.Bot, "GssBot"), ("29:other", "GssBot")));

    [Theory]
    [InlineData("<codeblock class=\"Bash\"><code>530 a<br>530&nbsp; b</code></codeblock>", "530 a\n530  b\n")]
    [InlineData("<p>before</p><pre>a\n  b</pre>after", "before\na\n  b\nafter")]
    [InlineData("<div>a</div>\n<div>b</div>", "a\nb\n")]
    [InlineData(
        "<blockquote itemtype=\"http://schema.skype.com/Reply\"><strong itemprop=\"mri\">A User</strong><span itemprop=\"time\">12:00</span><p itemprop=\"preview\">530 error</p></blockquote><p>what is it?</p>",
        "530 error\nwhat is it?\n")]
    [InlineData("a <emoji alt=\"x\" title=\"y\"></emoji><img alt=\"z\"> b", "a xz b")]
    [InlineData("<script>alert(1)</script>a<style>b</style>", "a")]
    [InlineData("1 < 2 <3 > 0 &lt;b&gt;", "1 < 2 <3 > 0 <b>")]
    [InlineData("<a href=\"https://x.example\" title=\"t\">link</a>", "link")]
    [InlineData("<!-- no --><ul><li>a</li><li>b</li></ul>", "a\nb\n")]
    [InlineData("<p", "<p")]
    [InlineData("530 a\n530  b &lt;", "530 a\n530  b <")]
    [InlineData("<p>a\nb</p>", "a b\n")]
    public void Html_gives_the_lines_its_author_saw(string html, string lines) => Assert.Equal(lines, HtmlText.Lines(html));

    [Fact]
    public void Hostile_html_takes_linear_time_and_throws_nothing()
    {
        string[] seeds =
        [
            "<", "<p", "<at>", "</", "<span itemtype=\"/Mention\">", "&#x110000;", "<script>", "<!--", "<a href='", "\u0000",
            "<pre>", "&"
        ];
        foreach (var seed in seeds)
        {
            Assert.True(HtmlText.Lines(string.Concat(Enumerable.Repeat(seed, 100_000))).Length <= 2 * HtmlText.Longest);
        }
    }

    [Fact]
    public void Random_json_is_read_or_refused_and_throws_nothing()
    {
        var random = new Random(11);
        var activity = Activities.Channel("https://x.example/", "<at>GssBot</at> \ud83d\ude00 text").ToJsonString();
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(activity);
            for (var change = 0; change <= round % 4; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            if (StrictJson.Parse(bytes) is { } root && Activity.Read(root) is { } read)
            {
                Assert.NotNull(MessageText.Of(read));
            }
        }
    }

    [Theory]
    [InlineData("""{"type":"\ud800"}""", "\ufffd")]
    [InlineData("""{"type":"a\udc00b\ud83d\ude00"}""", "a\ufffdb\ud83d\ude00")]
    [InlineData("""{"type":"\\ud800"}""", "\\ud800")]
    [InlineData("""{"type":"\ud800\ud83d\ude00"}""", "\ufffd\ud83d\ude00")]
    public void Half_a_surrogate_pair_is_mended(string json, string type) =>
        Assert.Equal(type, Activity.Read(StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(json))!.Value)!.Type);

    private static string Of(string text, string? html, params (string Id, string Name)[] mentions)
    {
        var activity = Activities.Personal("https://x.example/", text);
        activity["entities"] = new JsonArray([.. mentions.Select(mention => Activities.Mention(mention.Id, mention.Name))]);
        if (html is not null)
        {
            activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        }

        return MessageText.Of(Activity.Read(JsonSerializer.SerializeToElement(activity))!);
    }
}
