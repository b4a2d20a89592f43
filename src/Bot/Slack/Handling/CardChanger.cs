using GssBot.Bot.Slack.Api;
using GssBot.Bot.Surfaces;
using GssBot.Cards;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Changes the card that a button sits on, in place.</summary>
internal sealed class CardChanger(SurfaceAnswers answers, SlackAnswers cards, SlackApi api, ResponseUrls responses)
{
    public async Task ChangeAsync(Interaction interaction, AnswerTicket ticket, Func<CardFrame, CardFrame> change)
    {
        if (answers.Recall(ticket, interaction.IsForStrangers(ticket)) is not { } answer)
        {
            return; // A case that no longer exists: the card stays as it is.
        }

        var metadata = ModalMetadata.Parse(interaction.Payload.Text("view", "private_metadata"));
        var place = interaction.ViewId is null
            ? interaction.Payload.Flag("container", "is_ephemeral") ? CardPlace.Private : CardPlace.Channel
            : metadata is null ? CardPlace.Modal : CardPlace.ModalOnMessage;
        var frame = change(cards.Frame(place, answer, interaction.IsForStrangers(ticket)));
        if (interaction.ViewId is { } view)
        {
            await api.CallAsync(
                interaction.Workspace.Token,
                "views.update",
                Views.Update(view, Views.Card(answer, frame, metadata?.ToString())),
                ShortcutHandler.UpdateLimit);
        }
        else
        {
            await responses.PostAsync(interaction.ResponseUrl, Replacement(interaction, SlackCard.Of(answer, frame), place).ToJson());
        }
    }

    private static SlackMessage Replacement(Interaction interaction, SlackMessage card, CardPlace place) => card with
    {
        ResponseType = place == CardPlace.Private ? "ephemeral" : "in_channel",
        ReplaceOriginal = true,
        DeleteOriginal = false,
        ThreadTs = interaction.Payload.Text("container", "thread_ts"),
    };
}
