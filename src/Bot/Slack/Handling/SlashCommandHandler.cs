using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary><c>/gsserr</c>: answered inside the request, to its user alone.</summary>
internal sealed class SlashCommandHandler(SlackAnswers answers, QuestionLimits limits)
{
    public SlackAck Answer(SlackCommand command)
    {
        if (command.Name != "/gsserr")
            return SlackAck.NotFound;
        var message = Reply(command, SlackText.Undo(command.Text).Trim()) with { ResponseType = "ephemeral" };
        return SlackAck.With(message.ToJson());
    }

    private SlackMessage Reply(SlackCommand command, string text)
    {
        if (text.Length == 0 || text.Equals("help", StringComparison.OrdinalIgnoreCase))
            return SlackAnswers.Notice(Notices.Help);
        if (limits.Ask(command.UserId, command.ChannelId) != LimitVerdict.Fine)
            return SlackAnswers.Notice(Notices.TooMany);
        var answer = answers.Explain(text, stranger: false);
        return SlackAnswers.IsSmallTalk(text, answer)
            ? SlackAnswers.Notice(Notices.Help)
            : SlackCard.Of(answer, answers.Frame(CardPlace.Private, answer, stranger: false));
    }
}
