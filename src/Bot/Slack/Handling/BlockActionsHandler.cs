using System.Text.Json;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Cards;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Buttons on cards. What they carry is checked again; what posts is done once per message and click.</summary>
internal sealed class BlockActionsHandler(CardPoster poster, CardChanger changer, ViewHandler modals, SlackApi api, Feedback feedback, ILogger<BlockActionsHandler> logger)
{
    public Task Press(Interaction interaction, JsonElement action)
    {
        var id = action.Text("action_id") ?? "";
        if (id is CardButtons.OpenDoc)
            return Task.CompletedTask;
        if (AnswerTicket.Parse(action.Text("value")) is not { } ticket)
        {
            logger.UnknownType("button", id);
            return Task.CompletedTask;
        }
        return id switch
        {
            CardButtons.PasteMore => modals.OpenPaste(interaction),
            CardButtons.NotHelpful => AskWhy(interaction, ticket),
            CardButtons.Helpful => Thank(interaction, ticket),
            CardButtons.Share => poster.Share(interaction, action, ticket),
            CardButtons.PostInThread => poster.PostInThread(interaction, ticket),
            CardButtons.ShowDecode => changer.Change(interaction, ticket, frame => frame with { DecodeOpen = true }),
            CardButtons.HideDecode => changer.Change(interaction, ticket, frame => frame with { DecodeOpen = false }),
            _ when id.StartsWith(CardButtons.ThisOne, StringComparison.Ordinal) => changer.Change(interaction, ticket, frame => frame),
            _ => Unknown(id),
        };
    }

    private Task Unknown(string id)
    {
        logger.UnknownType("button", id);
        return Task.CompletedTask;
    }

    private async Task AskWhy(Interaction interaction, AnswerTicket ticket)
    {
        if (interaction.TriggerId is not { } trigger)
            return;
        var method = interaction.ViewId is null ? "views.open" : "views.push";
        await api.Call(interaction.Workspace.Token, method, Views.Open(trigger, Views.WhyForm(ticket)), ShortcutHandler.OpenLimit);
    }

    /// <summary>Counts it and shows so on the card; others in a channel may still have their say.</summary>
    private Task Thank(Interaction interaction, AnswerTicket ticket)
    {
        feedback.Note("slack", interaction.TriggerId, ticket, Feedback.Helpful);
        return changer.Change(interaction, ticket, frame => frame with
        {
            Note = "Thank you: counted as helpful.",
            AsksForFeedback = frame.Place == CardPlace.Channel,
        });
    }
}
