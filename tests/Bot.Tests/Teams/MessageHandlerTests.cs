using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;
using GssBot.Cards.Teams;
using GssBot.Bot.Teams.Handling;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>What is said to a message, and what an activity is read as.</summary>
public sealed class MessageHandlerTests
{
    private readonly SurfaceAnswers answers = Answering.With(AnswersByHand.Source);

    [Theory]
    [InlineData("help", "Help")]
    [InlineData("HELP!", "Help")]
    [InlineData("/help", "Help")]
    [InlineData("?help.", "Help")]
    [InlineData("hello there", "Help")]
    [InlineData("help me with this strange text of mine, please", "Help")]
    [InlineData("call 530", null)]
    [InlineData("one\ntwo", null)]
    [InlineData("CRL has expired", null)]
    public void Words_to_the_bot_itself_get_help_and_everything_else_an_answer(string text, string? notice) =>
        Assert.Equal(notice, Heard(Activities.Personal("s", text)));

    [Fact]
    public void A_short_text_in_which_something_was_found_is_answered()
    {
        var found = Answering.With(new AnswerSource(_ => SampleAnswers.HalfRead, _ => null));
        Assert.IsType<SurfaceReply.Explained>(new MessageHandler(found).Hear(Read(Activities.Personal("s", "hello"))));
        var number = Answering.With(
            new AnswerSource(_ => SampleAnswers.HalfRead with { Fields = Fields.None, Statuses = SampleAnswers.Full.Statuses }, _ => null));
        Assert.IsType<SurfaceReply.Explained>(new MessageHandler(number).Hear(Read(Activities.Personal("s", "hello"))));
    }

    [Theory]
    [InlineData("application/vnd.microsoft.teams.file.download.info", "Files")]
    [InlineData("image/png", "Files")]
    [InlineData("IMAGE/*", "Files")]
    [InlineData("text/html", "Help")]
    [InlineData("application/vnd.microsoft.card.adaptive", "Help")]
    public void A_message_of_a_file_alone_is_told_to_come_as_text(string type, string notice)
    {
        var message = Activities.Personal("s", "");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = type });
        Assert.Equal(notice, Heard(message));
    }

    [Theory]
    [InlineData("channel", "19:x;messageid=1", "2", "EmptyMention")]
    [InlineData("channel", "19:x;messageid=2", "2", "Help")]
    [InlineData("channel", "19:x", "2", "Help")]
    [InlineData("groupChat", "19:x", "2", "EmptyMention")]
    [InlineData("personal", "a:1", "2", "Help")]
    public void An_empty_mention_under_another_message_names_the_menu(string type, string conversation, string id, string notice)
    {
        var message = Activities.Personal("s", "", id);
        message["conversation"] = new JsonObject { ["conversationType"] = type, ["id"] = conversation };
        Assert.Equal(notice, Heard(message));
    }

    [Fact]
    public void Every_part_of_an_activity_is_read()
    {
        var read = Activity.Read(JsonDocument.Parse("""
            {"type":"t","name":"n","id":"i","serviceUrl":"s","channelId":"c","replyToId":"r","action":"a","text":"x",
             "from":{"id":"fi","name":"fn","role":"fr"},"recipient":{"id":"ri","name":"rn","role":"rr"},
             "conversation":{"id":"19:x;messageid=7","conversationType":"channel","tenantId":"t1"},
             "attachments":[{"contentType":"text/html","content":"<p>"},{"contentType":"image/png","content":{}},{"content":"no type"}],
             "entities":[{"type":"clientInfo"},{"type":"mention","mentioned":{"id":"mi","name":"mn"},"text":"<at>mn</at>"}],
             "membersAdded":[{"id":"m1"},{"name":"no id"},{"id":"m2"}],"channelData":{"tenant":{"id":"t2"}},"value":{"v":1}}
            """).RootElement)!;
        Assert.Equal(
            ("t", "n", "i", "s", "c", "r", "a", "x"),
            (read.Type, read.Name, read.Id, read.ServiceUrl, read.ChannelId, read.ReplyToId, read.Action, read.Text));
        Assert.Equal((new Party("fi", "fn", "fr"), new Party("ri", "rn", "rr")), (read.From, read.Recipient));
        Assert.Equal(
            ("19:x;messageid=7", "channel", "t1", "7", "19:x"),
            (
                read.Conversation.Id,
                read.Conversation.Type,
                read.Conversation.TenantId,
                read.Conversation.ThreadId,
                read.Conversation.RoomId));
        Assert.Equal([new Attachment("text/html", "<p>"), new Attachment("image/png", null)], read.Attachments.AsEnumerable());
        Assert.Equal([new Mention("mi", "mn", "<at>mn</at>")], read.Mentions.AsEnumerable());
        Assert.Equal(["m1", "m2"], read.MembersAdded.AsEnumerable());
        Assert.Equal(["t1", "t2"], read.Tenants.AsEnumerable());
        Assert.Equal(("teams:c:19:x;messageid=7:i", 1), (read.EventId, read.Value!.Value.GetProperty("v").GetInt32()));
    }

    [Fact]
    public void An_activity_of_nothing_but_a_type_is_one_and_without_a_type_it_is_none()
    {
        var bare = Activity.Read(JsonDocument.Parse("""{"type":"t"}""").RootElement)!;
        Assert.Equal(
            (Party.Nobody, Party.Nobody, new Conversation(), 0, 0, 0, 0),
            (
                bare.From, bare.Recipient, bare.Conversation, bare.Attachments.Length, bare.Mentions.Length,
                bare.MembersAdded.Length, bare.Tenants.Length));
        Assert.Equal((null, null), (bare.Conversation.ThreadId, bare.Conversation.RoomId));
        Assert.All(
            ["{}", "[]", """{"type":""}""", """{"type":7}"""], json => Assert.Null(Activity.Read(JsonDocument.Parse(json).RootElement)));
    }

    [Fact]
    public void Twenty_mentions_are_read_at_most()
    {
        var message = Activities.Personal("s", "x");
        message["entities"] = new JsonArray([.. Enumerable.Range(0, 21).Select(number => Activities.Mention($"{number}", "x"))]);
        Assert.Equal(20, Read(message).Mentions.Length);
    }

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

    [Fact]
    public void A_press_that_comes_as_a_message_gives_the_card_that_takes_the_place()
    {
        var notes = new Feedback(new Noted(), answers, new StoppedClock());
        var actions = new CardActions(answers, notes, CardContext.Bare);
        var press = Activities.Personal("s", "");
        press["value"] = new JsonObject { ["verb"] = "not-helpful", ["ticket"] = "a1;crl-expired-at-server;2;2;1;;;" };
        Assert.Contains("What was wrong?", actions.CardFor(Read(press))!.ToJsonString(), StringComparison.Ordinal);
        press["value"]!["ticket"] = "a1;retired-case;2;2;1;;;";
        Assert.Null(actions.CardFor(Read(press)));
        press["value"]!["ticket"] = "a1;<b>;2;2;1;;;";
        Assert.Null(actions.CardFor(Read(press)));
        press.Remove("value");
        Assert.Null(actions.CardFor(Read(press)));
    }

    private string? Heard(JsonObject message) =>
        new MessageHandler(answers).Hear(Read(message)) is SurfaceReply.Notice notice ? $"{notice.Name}" : null;

    private static Activity Read(JsonObject activity) => Activity.Read(JsonSerializer.SerializeToElement(activity))!;

    private sealed class Noted : IFeedback
    {
        public void Note(string platform, string? caseId, string word)
        {
        }
    }
}
