using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary><c>/gsserr</c>: answered inside the request, to its user alone.</summary>
internal sealed class SlashCommandHandler(SurfaceAnswers answers, SlackAnswers cards, QuestionLimits limits)
{
    public SlackAck Answer(SlackCommand command)
    {
        if (command.Name != "/gsserr")
        {
            return SlackAck.NotFound;
        }

        var message = Reply(command, SlackText.Undo(command.Text).Trim()) with { ResponseType = "ephemeral" };
        return SlackAck.With(message.ToJson());
    }

    private SlackMessage Reply(SlackCommand command, string text)
    {
        if (SmallTalk.IsCallForHelp(text))
        {
            return SlackAnswers.Notice(NoticeName.Help);
        }

        return limits.Ask(command.UserId, command.ChannelId) == LimitVerdict.Fine
            ? cards.Message(answers.Reply(text), CardPlace.Private, stranger: false)
            : SlackAnswers.Notice(NoticeName.TooMany);
    }
}
