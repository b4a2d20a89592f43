using System.Text.Json;
using GssBot.Bot.Delivery;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Surfaces;
using GssBot.Cards;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary>
/// Posts a private card for all: rebuilt from its case, with placeholders in place of what was pasted, once per message and
/// click however often the signed request comes.
/// </summary>
internal sealed class CardPoster(EventClaims claims, SurfaceAnswers answers, SlackAnswers cards, SlackApi api, ResponseUrls responses)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

    public Task ShareAsync(Interaction interaction, JsonElement action, AnswerTicket ticket)
    {
        var payload = interaction.Payload;
        var message = payload.Text("container", "message_ts");
        var at = action.Text("action_ts") ?? payload.Text("action_ts");
        if (message is null || at is null || Public(interaction, ticket) is not { } card)
        {
            return Task.CompletedTask;
        }

        return claims.OnceAsync($"slack:act:{interaction.ChannelId}:{message}:{at}", async () =>
        {
            var post = card with
            {
                ResponseType = "in_channel",
                ReplaceOriginal = false,
                DeleteOriginal = false,
                ThreadTs = payload.Text("container", "thread_ts"),
            };
            if (!await responses.PostAsync(interaction.ResponseUrl, post.ToJson()))
            {
                return Acknowledgement.NotBegun;
            }

            await responses.PostAsync(
                interaction.ResponseUrl, JsonSerializer.Serialize(new DeleteOriginal(), SlackJson.Default.DeleteOriginal));
            return Acknowledgement.Taken;
        });
    }

    /// <summary>A modal posts once; where the bot is no member the message's own response URL is the way in.</summary>
    public Task PostInThreadAsync(Interaction interaction, AnswerTicket ticket)
    {
        if (interaction.ViewId is not { } view
            || ModalMetadata.Parse(interaction.Payload.Text("view", "private_metadata")) is not { } place
            || Public(interaction, ticket) is not { } card)
        {
            return Task.CompletedTask;
        }

        return claims.OnceAsync($"slack:act:{view}", async () =>
        {
            var posted = await PostAsync(interaction, place, card);
            await TellAsync(interaction, ticket, view, posted);
            return posted ? Acknowledgement.Taken : Acknowledgement.NotBegun;
        });
    }

    private async Task<bool> PostAsync(Interaction interaction, ModalMetadata place, SlackMessage card)
    {
        var message = card with { Channel = place.Channel, ThreadTs = place.ThreadTs };
        var result = await api.CallAsync(interaction.Workspace.Token, "chat.postMessage", message.ToJson(), Limit);
        if (result is ApiResult.Ok or ApiResult.Unclear)
        {
            return true; // Unclear: perhaps it stands there; a second copy would be worse.
        }

        return await responses.PostAsync(place.ResponseUrl, (card with
        {
            ResponseType = "in_channel",
            ReplaceOriginal = false,
            DeleteOriginal = false,
            ThreadTs = place.ThreadTs,
        }).ToJson());
    }

    private async Task TellAsync(Interaction interaction, AnswerTicket ticket, string view, bool posted)
    {
        if (answers.Recall(ticket, interaction.IsForStrangers(ticket)) is not { } answer)
        {
            return;
        }

        var frame = cards.Frame(posted ? CardPlace.Modal : CardPlace.ModalOnMessage, answer, interaction.IsForStrangers(ticket)) with
        {
            Note = posted ? "Posted in the thread." : "Slack did not let me post there. Invite me to the channel, then try again.",
        };
        var metadata = posted ? null : interaction.Payload.Text("view", "private_metadata");
        await api.CallAsync(
            interaction.Workspace.Token,
            "views.update",
            Views.Update(view, Views.Card(answer, frame, metadata)),
            ShortcutHandler.UpdateLimit);
    }

    private SlackMessage? Public(Interaction interaction, AnswerTicket ticket) =>
        answers.Recall(ticket.Outline, interaction.IsForStrangers(ticket)) is { } answer
            ? SlackCard.Of(
                answer, cards.Frame(CardPlace.Channel, answer, interaction.IsForStrangers(ticket)) with { SharedBy = interaction.UserId })
            : null;
}
