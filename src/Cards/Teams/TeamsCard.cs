using System.Text;
using System.Text.Json.Nodes;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;

namespace GssBot.Cards.Teams;

/// <summary>Draws an answer as an Adaptive Card 1.5. A pure function; the card is at most <see cref="CardLength.Largest"/> bytes.</summary>
public static class TeamsCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Render(Answer answer, CardContext context)
    {
        var quoted = Spoken.Quoted(answer);
        var cards = CardLength.All.Select(length => Draw(quoted, context, length));
        return cards.First(card => Encoding.UTF8.GetByteCount(CardJson.ToText(card)) <= CardLength.Largest);
    }

    /// <summary>The card as an attachment of a message.</summary>
    public static JsonObject Attachment(Answer answer, CardContext context) => Attachment(Render(answer, context));

    public static JsonObject Attachment(JsonObject card) => new() { ["contentType"] = ContentType, ["content"] = card };

    /// <summary>What a notification says and a screen reader speaks.</summary>
    public static string Summary(Answer answer) => CardLength.CutAt(Spoken.Quoted(answer.Summary), 400);

    private static JsonObject Draw(Answer answer, CardContext context, CardLength length)
    {
        var body = new CardBody(answer, context, length);
        return Frame(Summary(answer), body.Parts(), CardButtons.For(answer, context));
    }

    /// <summary>A card around these parts.</summary>
    public static JsonObject Frame(string summary, IEnumerable<JsonNode> body, IEnumerable<JsonNode> actions)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = "en",
            ["speak"] = summary,
            ["fallbackText"] = summary,
            ["msteams"] = new JsonObject { ["width"] = "full" },
            ["body"] = CardJson.Array(body),
        };
        var buttons = CardJson.Array(actions);
        return buttons.Count == 0 ? card : card.With("actions", buttons);
    }
}
