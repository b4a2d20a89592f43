using System.Text.Json.Nodes;
using GssBot.Core.Answers;

namespace GssBot.Cards.Teams;

/// <summary>The buttons under a card: at most four, in an order that never changes.</summary>
public static class CardButtons
{
    public static IEnumerable<JsonNode> For(Answer answer, CardContext context)
    {
        if (StatusParts.IsHidden(answer))
        {
            yield return CardJson.Toggle(CardLabels.ShowDecode, StatusParts.Id);
        }

        if (answer.Links.FirstOrDefault(CardWords.IsWebLink) is { } link)
        {
            yield return CardJson.OpenUrl(CardLabels.OpenDoc, link.Url);
        }

        if (context.Ticket is not { } ticket || answer is Answer.Unknown)
        {
            yield break;
        }

        if (context.State is CardState.Fresh or CardState.Chosen)
        {
            yield return CardJson.Execute(CardLabels.Helpful, CardVerb.Helpful, ticket);
            yield return CardJson.Execute(CardLabels.NotHelpful, CardVerb.NotHelpful, ticket);
        }

        if (context.State == CardState.AskingWhy)
        {
            yield return CardJson.Execute("Send", CardVerb.Reason, ticket);
        }
    }

    /// <summary>The question after Not helpful.</summary>
    public static IEnumerable<JsonNode> Reasons(CardContext context)
    {
        if (context.State != CardState.AskingWhy)
        {
            yield break;
        }

        yield return new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = CardVerb.ReasonInput,
            ["label"] = "What was wrong? Your text is not stored.",
            ["style"] = "expanded",
            ["isRequired"] = true,
            ["errorMessage"] = "Choose one of the three.",
            ["choices"] = CardJson.Array(FeedbackReason.All.Select(Choice)),
        };
    }

    private static JsonObject Choice(FeedbackReason reason) => new() { ["title"] = reason.Label, ["value"] = reason.Word };
}
