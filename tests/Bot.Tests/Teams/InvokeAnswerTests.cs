using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Handling;
using GssBot.Cards.Teams;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The shapes of the protocol.</summary>
public sealed class InvokeAnswerTests
{
    [Fact]
    public void Each_answer_to_an_invoke_has_the_shape_of_the_protocol()
    {
        var body = new JsonObject { ["a"] = 1 };
        Assert.Equal((501, null), (InvokeAnswer.NotHandled.Status, InvokeAnswer.NotHandled.Body));
        Assert.Equal(
            (400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"c","message":"m"}}"""),
            Shape(InvokeAnswer.Broken("c", "m")));
        Assert.Equal(
            (200, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"m"}}"""),
            Shape(InvokeAnswer.CardError("m")));
        Assert.Equal(
            (200, """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"a":1}}"""),
            Shape(InvokeAnswer.Card(body.DeepClone().AsObject())));
        Assert.Equal(
            (200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"t"}"""),
            Shape(InvokeAnswer.Toast("t")));
        Assert.Equal(
            (200, """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"a":1}]}}"""),
            Shape(InvokeAnswer.Results([body.DeepClone()])));
        Assert.Equal((200, """{"composeExtension":{"type":"message","text":"t"}}"""), Shape(InvokeAnswer.Sentence("t")));
        Assert.Equal(
            (
                200,
                """{"task":{"type":"continue","value":{"title":"t","height":"large","width":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"a":1}}}}}"""),
            Shape(InvokeAnswer.Dialog("t", body)));
    }

    private static (int, string) Shape(InvokeAnswer answer) => (answer.Status, CardJson.ToText(answer.Body!));
}
