using System.Text.Json.Nodes;
using GssBot.Cards.Teams;

namespace GssBot.Bot.Teams.Outbound;

/// <summary>The activity that carries a card out.</summary>
internal static class MessageBody
{
    /// <summary>Bytes of one message at most; Teams itself refuses more than 100 KB, counted in UTF-16.</summary>
    public const int Largest = 25 * 1024;

    /// <param name="summary">What the notification says.</param>
    public static string Of(JsonObject card, string summary, ConversationReference place, bool asksForFeedback)
    {
        var body = new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = place.Bot },
            ["recipient"] = place.User is null ? null : new JsonObject { ["id"] = place.User },
            ["conversation"] = new JsonObject { ["id"] = place.Conversation },
            ["replyToId"] = place.Activity,
            ["locale"] = "en",
            ["summary"] = summary,
            ["attachments"] = new JsonArray(TeamsCard.Attachment(card)),
        };
        if (asksForFeedback)
        {
            body["channelData"] = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
        }

        foreach (var name in body.Where(part => part.Value is null).Select(part => part.Key).ToList())
        {
            body.Remove(name);
        }

        return CardJson.ToText(body);
    }
}
