using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;
using GssBot.Cards;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;

namespace GssBot.Bot.Teams.Handling;

/// <summary>The buttons of a card in a conversation. Each answers with the card that takes its place.</summary>
internal sealed class CardActions(SurfaceAnswers answers, Feedback feedback, CardContext site)
{
    /// <summary><c>adaptiveCard/action</c>, with the error shapes of the reference SDK.</summary>
    public InvokeAnswer Answer(Activity invoke)
    {
        if (invoke.Value is not { } value)
        {
            return InvokeAnswer.Broken("BadRequest", "Missing value property");
        }

        if (value.At("action") is not { ValueKind: JsonValueKind.Object } action)
        {
            return InvokeAnswer.Broken("BadRequest", "Missing action property");
        }

        if (action.Text("type") is not { } type)
        {
            return InvokeAnswer.Broken("BadRequest", "Missing type property of the action");
        }

        if (type != "Action.Execute")
        {
            return InvokeAnswer.Broken("NotSupported", "Only Action.Execute is supported.");
        }

        return Press(invoke.EventId, action.Text("verb"), action.At("data"));
    }

    /// <summary>The same from a host that sends a press as a message; null when the message is none.</summary>
    public JsonObject? CardFor(Activity message) =>
        message.Value.Text("verb") is { } verb && Press(message.EventId, verb, message.Value).Body is { } body
            && body["value"] is JsonObject card && body["type"]?.GetValue<string>() == TeamsCard.ContentType
            ? card.DeepClone().AsObject() : null;

    private InvokeAnswer Press(string eventId, string? verb, JsonElement? given)
    {
        if (AnswerTicket.Parse(given.Text(CardVerb.Ticket)) is not { } ticket)
        {
            return InvokeAnswer.CardError("This card does not carry what I wrote on it.");
        }

        if (answers.Recall(ticket) is not { } answer)
        {
            return InvokeAnswer.Toast(TeamsGuide.Gone);
        }

        switch (verb)
        {
            case CardVerb.Helpful:
                feedback.Note("teams", eventId, ticket, Feedback.Helpful);
                return Card(answer, ticket, CardState.Thanked);
            case CardVerb.NotHelpful:
                return Card(answer, ticket, CardState.AskingWhy);
            case CardVerb.Reason when FeedbackReason.IsOne(given.Text(CardVerb.ReasonInput)):
                feedback.Note("teams", eventId, ticket, given.Text(CardVerb.ReasonInput)!);
                return Card(answer, ticket, CardState.Thanked);
            case CardVerb.Reason:
                return Card(answer, ticket, CardState.AskingWhy);
            case CardVerb.Alternative:
                return Card(answer, answers.Keep(answer), CardState.Chosen);
            default:
                return InvokeAnswer.CardError("This card has no such button.");
        }
    }

    private InvokeAnswer Card(Answer answer, AnswerTicket ticket, CardState state) =>
        InvokeAnswer.Card(TeamsCard.Render(answer, site with { Ticket = ticket, State = state }));
}
