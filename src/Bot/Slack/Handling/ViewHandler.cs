using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Cards;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary>The paste form and the "Not helpful" form.</summary>
internal sealed class ViewHandler(
    SlackApi api, SurfaceAnswers answers, SlackAnswers cards, SlackFiles files, QuestionLimits limits, Feedback feedback,
    BackgroundWork chores, ILogger<ViewHandler> logger)
{
    public async Task OpenPasteAsync(Interaction interaction)
    {
        if (interaction.TriggerId is { } trigger)
        {
            await api.CallAsync(interaction.Workspace.Token, "views.open", Views.Open(trigger, Views.PasteForm), ShortcutHandler.OpenLimit);
        }
    }

    public SlackAck Submit(Interaction interaction)
    {
        switch (interaction.Payload.Text("view", "callback_id"))
        {
            case Views.Paste:
                return Paste(interaction);
            case Views.Why:
                Note(interaction);
                return SlackAck.Ok;
            case var other:
                logger.UnknownType("view", other);
                return SlackAck.Ok;
        }
    }

    private SlackAck Paste(Interaction interaction)
    {
        var state = interaction.Payload.At("view", "state", "values") ?? default;
        var text = $"{state.Text(Views.First, "text", "value")}\n{state.Text(Views.Second, "text", "value")}".Trim();
        var attached = state.Items(Views.File, "file", "files").ToList();
        if (text.Length == 0 && attached.Count == 0)
        {
            return Answer(new ViewResponse("errors") { Errors = Error(Views.First, "Paste the error here, or choose a file below.") });
        }

        if (limits.Ask(interaction.UserId, null) != LimitVerdict.Fine)
        {
            return Answer(new ViewResponse("errors") { Errors = Error(Views.First, SlackGuide.Text(NoticeName.TooMany)) });
        }

        if (attached.Count == 0)
        {
            return Answer(new ViewResponse("update") { View = Card(text, interaction) });
        }

        if (interaction.ViewId is { } view)
        {
            _ = chores.DoAsync("file of a form", () => ShowFileAsync(interaction, view, text, attached));
        }

        return Answer(new ViewResponse("update") { View = Views.Loading });
    }

    private async Task ShowFileAsync(Interaction interaction, string view, string text, List<JsonElement> attached)
    {
        var card = await files.ReadBehindAsync(text, attached, interaction.Workspace.Token) switch
        {
            FileText.Read read => Card(read.Text, interaction),
            FileText.Failed failed => Views.Notice(failed.Notice),
            _ => throw new UnreachableException(),
        };
        await api.CallAsync(interaction.Workspace.Token, "views.update", Views.Update(view, card), ShortcutHandler.UpdateLimit);
    }

    private SlackView Card(string text, Interaction interaction) =>
        cards.View(answers.Reply(text, interaction.IsStranger), CardPlace.Modal, interaction.IsStranger);

    private void Note(Interaction interaction)
    {
        var payload = interaction.Payload;
        var reason = payload.Text("view", "state", "values", Views.Reason, "choice", "selected_option", "value");
        if (AnswerTicket.Parse(payload.Text("view", "private_metadata")) is { } ticket
            && reason is not null
            && FeedbackReason.IsOne(reason))
        {
            feedback.Note("slack", interaction.TriggerId, ticket, reason);
        }
    }

    private static SlackAck Answer(ViewResponse response) => SlackAck.With(response.ToJson());

    private static ImmutableSortedDictionary<string, string> Error(string block, string text) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(block, text);
}
