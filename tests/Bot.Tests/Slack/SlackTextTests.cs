using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("<http://se01.example.org|se01.example.org>", "se01.example.org")]
    [InlineData("/CN=host/<http://se01.example.org|se01.example.org>: no", "/CN=host/se01.example.org: no")]
    [InlineData("<https://example.org/a?b=1&amp;c=2>", "https://example.org/a?b=1&c=2")]
    [InlineData("<mailto:jane@example.org|jane@example.org>", "jane@example.org")]
    [InlineData("<mailto:jane@example.org>", "jane@example.org")]
    [InlineData("<tel:851968|851968>", "851968")]
    [InlineData("<tel:851968>", "851968")]
    [InlineData("<https://e.org/|a&amp;b>", "a&b")]
    [InlineData("<host>", "<host>")]
    [InlineData("<ca hash> x", "<ca hash> x")]
    [InlineData("<>", "<>")]
    [InlineData("<a\nb>", "<a\nb>")]
    [InlineData("<!date^1^{date}|today &lt;> x", "today < x")]
    [InlineData("<!here> <#C1> <@U1>x", "  x")]
    [InlineData("a &gt; b &amp;lt; &", "a > b &lt; &")]
    [InlineData("<@U0123> 851968", " 851968")]
    [InlineData("<@U0123|jane> x", " x")]
    [InlineData("<#C0123|grid-help> x", "grid-help x")]
    [InlineData("<!subteam^S0123|@admins> x", "@admins x")]
    [InlineData("<!channel> x", " x")]
    [InlineData("&lt;ca hash&gt; &amp;amp; &quot;", "<ca hash> &amp; &quot;")]
    [InlineData("a < b > c & d", "a < b > c & d")]
    [InlineData("<unfinished", "<unfinished")]
    [InlineData("", "")]
    public void What_Slack_did_is_undone_once(string came, string typed) => Assert.Equal(typed, SlackText.Undo(came));

    [Fact]
    public void A_megabyte_of_brackets_takes_no_time()
    {
        var watch = Stopwatch.StartNew();

        SlackText.Undo(new string('<', 1_000_000));
        SlackText.Undo(string.Concat(Enumerable.Repeat("<a", 500_000)) + ">");
        SlackText.Undo(new string('&', 1_000_000));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Rich_text_is_read_before_the_text_that_was_made_of_it()
    {
        var message = Parse("""
            {"text":"<@UBOT> see <http://se.example.org|se.example.org> :cn:","blocks":[{"type":"rich_text","elements":[
              {"type":"rich_text_section","elements":[{"type":"user","user_id":"UBOT"},{"type":"text","text":" /CN=host/"},
                {"type":"link","url":"http://se.example.org","text":"se.example.org"},{"type":"emoji","name":"cn"}]},
              {"type":"rich_text_preformatted","elements":[{"type":"text","text":"530-one\n530 two & <three>"}]},
              {"type":"rich_text_list","style":"bullet","elements":[
                {"type":"rich_text_section","elements":[{"type":"text","text":"first"}]},
                {"type":"rich_text_section","elements":[{"type":"link","url":"https://x.example.org/y"}]}]}]}]}
            """);

        Assert.Equal(
            "/CN=host/se.example.org:cn:\n530-one\n530 two & <three>\nfirst\nhttps://x.example.org/y", RichTextReader.Read(message));
    }

    [Fact]
    public void A_message_of_another_app_is_read_from_its_blocks_and_attachments()
    {
        var message = Parse("""
            {"text":"","blocks":[{"type":"header","text":{"type":"plain_text","text":"Transfer failed"}},
              {"type":"section","text":{"type":"mrkdwn","text":"530 Login incorrect &amp; closed"},"fields":[{"type":"mrkdwn","text":"851968"}]}],
             "attachments":[{"fallback":"not this","title":"FTS","text":"TRANSFER  globus_ftp_client","fields":[{"title":"host","value":"se01"}]},
              {"fallback":"only this"}]}
            """);

        Assert.Equal(
            ["Transfer failed", "530 Login incorrect & closed", "851968", "FTS", "TRANSFER  globus_ftp_client", "host se01", "only this"],
            RichTextReader.Read(message).Split('\n'));
    }

    [Theory]
    [InlineData("""{"type":"text","text":"a & <b>"}""", "a & <b>")]
    [InlineData("""{"type":"link","text":"seen","url":"https://e.org/"}""", "seen")]
    [InlineData("""{"type":"link","url":"https://e.org/"}""", "https://e.org/")]
    [InlineData("""{"type":"emoji","name":"cn"}""", ":cn:")]
    [InlineData("""{"type":"color","value":"#d0000d"}""", "#d0000d")]
    [InlineData("""{"type":"date","fallback":"12 May"}""", "12 May")]
    [InlineData("""{"type":"user","user_id":"U1"}""", "")]
    [InlineData("""{"type":"broadcast","range":"here"}""", "")]
    [InlineData("""{"type":"emoji"}""", "")]
    [InlineData("""{"type":"brand_new","text":"x"}""", "")]
    public void A_leaf_of_rich_text_stands_for_what_its_reader_saw(string leaf, string read) =>
        Assert.Equal(
            read,
            RichTextReader.Read(
                Parse($$"""{"blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{{leaf}}]}]}]}""")));

    [Theory]
    [InlineData("rich_text_section", "a\nb")]
    [InlineData("rich_text_preformatted", "a\nb")]
    [InlineData("rich_text_quote", "a\nb")]
    [InlineData("rich_text_list", "ab")]
    public void Parts_of_rich_text_end_their_line(string type, string read)
    {
        var part = $$"""{"type":"{{type}}","elements":[{"type":"text","text":"a"}]}""";
        var next = """{"type":"rich_text_list","elements":[{"type":"text","text":"b"}]}""";
        Assert.Equal(read, RichTextReader.Read(Parse($$"""{"blocks":[{"type":"rich_text","elements":[{{part}},{{next}}]}]}""")));
    }

    [Theory]
    [InlineData("section", true)]
    [InlineData("header", true)]
    [InlineData("context", true)]
    [InlineData("markdown", true)]
    [InlineData("actions", false)]
    [InlineData("divider", false)]
    public void Blocks_of_other_apps_that_hold_text_are_read(string type, bool read) => Assert.Equal(
        read ? "one\ntwo\nthree" : "",
        RichTextReader.Read(
            Parse(
                $$"""{"blocks":[{"type":"{{type}}","text":"one","fields":[{"text":"two"},{}],"elements":[{"text":"three"},{"text":"one"}]}]}""")));

    [Fact]
    public void Attachments_are_read_in_the_order_in_which_they_are_shown()
    {
        Assert.Equal(
            "before\ntitle\ntext &\nhost se01\n port\nblock",
            RichTextReader.Read(Parse("""
                {"attachments":[{"text":"text &amp;","title":"title","pretext":"before","fallback":"never","fields":[{"title":"host","value":"se01"},{"value":"port"}],
                  "blocks":[{"type":"section","text":{"text":"block"}}]}]}
                """)));
        Assert.Equal("title\nfallback", RichTextReader.Read(Parse("""{"attachments":[{"title":"title","fallback":"fallback"}]}""")));
    }

    [Fact]
    public void Rich_text_stands_for_the_text_of_the_message_and_other_blocks_besides_it()
    {
        Assert.Equal("rich\nother", RichTextReader.Read(Parse("""
            {"text":"plain","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"rich"}]}]},{"type":"section","text":{"text":"other"}}]}
            """)));
        Assert.Equal(
            "plain\nother",
            RichTextReader.Read(Parse(
                """{"text":"plain","blocks":[{"type":"section","text":{"text":"other"}},{"type":"section","text":{"text":" "}}]}""")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":5,"blocks":"no","attachments":[1,null,{"fields":{}}]}""")]
    [InlineData("""{"blocks":[{"type":"rich_text","elements":[null,{"type":"text"},{"elements":7}]}]}""")]
    public void A_message_of_any_shape_is_read_without_harm(string json) => Assert.Equal("", RichTextReader.Read(Parse(json)));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_a_replacement() =>
        Assert.Equal("\uFFFD", RichTextReader.Read(Parse("""{"text":"\ud800"}""")));

    private static JsonElement Parse(string json) => StrictJson.Parse(Encoding.UTF8.GetBytes(json))!.Value;
}
