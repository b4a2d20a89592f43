using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Activities;
using static GssBot.Bot.Tests.Teams.MessageHandlerTests;

namespace GssBot.Bot.Tests.Teams;

/// <summary>What is read of an activity.</summary>
public sealed class ActivityTests
{
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
}
