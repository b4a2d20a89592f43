using System.Diagnostics;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary>"Explain this error" on a message: a modal at once; works in threads and where the bot is no member.</summary>
internal sealed class ShortcutHandler(
    SlackApi api, SurfaceAnswers answers, SlackAnswers cards, SlackFiles files, ResponseUrls responses, QuestionLimits limits)
{
    /// <summary>A trigger is good for 3 s after the user's click.</summary>
    public static readonly TimeSpan OpenLimit = TimeSpan.FromSeconds(2.5);

    public static readonly TimeSpan UpdateLimit = TimeSpan.FromSeconds(10);

    public async Task ExplainAsync(Interaction interaction)
    {
        if (interaction.TriggerId is not { } trigger || interaction.Payload.At("message") is not { } message)
        {
            return;
        }

        var text = RichTextReader.Read(message);
        var attached = message.Items("files").ToList();
        var ready = limits.Ask(interaction.UserId, interaction.ChannelId) != LimitVerdict.Fine ? Views.Notice(NoticeName.TooMany)
            : attached.Count == 0 ? Card(interaction, text)
            : null;
        var opened = await api.CallAsync(interaction.Workspace.Token, "views.open", Views.Open(trigger, ready ?? Views.Loading), OpenLimit);
        if (ready is null && opened is ApiResult.Ok { Body: var body } && body.Text("view", "id") is { } view)
        {
            await ShowFileAsync(interaction, view, text, attached);
        }
        else if (opened is not ApiResult.Ok)
        {
            await WhisperAsync(interaction, text);
        }
    }

    private async Task ShowFileAsync(Interaction interaction, string view, string text, List<System.Text.Json.JsonElement> attached)
    {
        var card = await files.ReadBehindAsync(text, attached, interaction.Workspace.Token) switch
        {
            FileText.Read read => Card(interaction, read.Text),
            FileText.Failed failed => Views.Notice(failed.Notice),
            _ => throw new UnreachableException(),
        };
        await api.CallAsync(interaction.Workspace.Token, "views.update", Views.Update(view, card), UpdateLimit);
    }

    private SlackView Card(Interaction interaction, string text)
    {
        var place = ModalMetadata.Of(interaction.Payload);
        return cards.View(
            answers.Reply(text, interaction.IsStranger), place is null ? CardPlace.Modal : CardPlace.ModalOnMessage, interaction.IsStranger,
            place?.ToString());
    }

    /// <summary>When no modal could be opened (the trigger was too old), the answer comes as a private message.</summary>
    private async Task WhisperAsync(Interaction interaction, string text)
    {
        var message = cards.Message(answers.Reply(text, interaction.IsStranger), CardPlace.Private, interaction.IsStranger);
        await responses.PostAsync(interaction.ResponseUrl, (message with
        {
            ResponseType = "ephemeral",
            ReplaceOriginal = false,
            DeleteOriginal = false,
            ThreadTs = interaction.Payload.Text("message", "thread_ts"),
        }).ToJson());
    }
}
