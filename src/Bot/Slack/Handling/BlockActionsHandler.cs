using System.Text.Json;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Cards;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Buttons on cards. What they carry is checked again; what posts is done once per message and click.</summary>
internal sealed class BlockActionsHandler(
    CardPoster poster, CardChanger changer, ViewHandler modals, SlackApi api, Feedback feedback, ILogger<BlockActionsHandler> logger)
{
    public Task PressAsync(Interaction interaction, JsonElement action)
    {
        var id = action.Text("action_id") ?? "";
        if (id is CardButtons.OpenDoc)
        {
            return Task.CompletedTask;
        }

        if (AnswerTicket.Parse(action.Text("value")) is not { } ticket)
        {
            logger.UnknownType("button", id);
            return Task.CompletedTask;
        }

        return id switch
        {
            CardButtons.PasteMore => modals.OpenPasteAsync(interaction),
            CardButtons.NotHelpful => AskWhyAsync(interaction, ticket),
            CardButtons.Helpful => ThankAsync(interaction, ticket),
            CardButtons.Share => poster.ShareAsync(interaction, action, ticket),
            CardButtons.PostInThread => poster.PostInThreadAsync(interaction, ticket),
            CardButtons.ShowDecode => changer.ChangeAsync(interaction, ticket, frame => frame with { DecodeOpen = true }),
            CardButtons.HideDecode => changer.ChangeAsync(interaction, ticket, frame => frame with { DecodeOpen = false }),
            _ when id.StartsWith(CardButtons.ThisOne, StringComparison.Ordinal) => changer.ChangeAsync(interaction, ticket, frame => frame),
            _ => UnknownAsync(id),
        };
    }

    private Task UnknownAsync(string id)
    {
        logger.UnknownType("button", id);
        return Task.CompletedTask;
    }

    private async Task AskWhyAsync(Interaction interaction, AnswerTicket ticket)
    {
        if (interaction.TriggerId is not { } trigger)
        {
            return;
        }

        var method = interaction.ViewId is null ? "views.open" : "views.push";
        await api.CallAsync(interaction.Workspace.Token, method, Views.Open(trigger, Views.WhyForm(ticket)), ShortcutHandler.OpenLimit);
    }

    /// <summary>Counts it and shows so on the card; others in a channel may still have their say.</summary>
    private Task ThankAsync(Interaction interaction, AnswerTicket ticket)
    {
        feedback.Note("slack", interaction.TriggerId, ticket, Feedback.Helpful);
        return changer.ChangeAsync(interaction, ticket, frame => frame with
        {
            Note = "Thank you: counted as helpful.",
            AsksForFeedback = frame.Place == CardPlace.Channel,
        });
    }
}
