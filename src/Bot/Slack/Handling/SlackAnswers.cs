using System.Buffers;
using System.Collections.Immutable;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards;
using GssBot.Cards.Slack;
using GssBot.Core.Answers;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Turns text into a card: what the entry points have in common.</summary>
internal sealed class SlackAnswers(SurfaceAnswers answers, IOptions<HelpOptions> help)
{
    private const int SmallTalk = 80;
    private static readonly SearchValues<char> ErrorSigns = SearchValues.Create("0123456789:;/=\n");
    private static readonly ImmutableArray<string> ErrorWords = ["error", "fail", "denied", "refused", "invalid", "expired", "cannot", "can't", "unable"];

    public HelpContact? Help => HelpContact.From(help.Value.Text, help.Value.Url);

    public Answer Explain(string text, bool stranger) => answers.Explain(text, stranger);

    public Answer? Recall(AnswerTicket ticket, bool stranger) => answers.Recall(ticket, stranger);

    public Answer? Recall(AnswerOutline outline, bool stranger) => answers.Recall(outline, stranger);

    /// <summary>The frame for a card of this answer; a stranger gets no site contacts.</summary>
    public CardFrame Frame(CardPlace place, Answer answer, bool stranger) =>
        new(place) { Token = answers.Keep(answer, stranger).Token, Help = stranger ? null : Help, Stranger = stranger };

    /// <summary>True for a short text in which there is nothing to explain: it gets help instead of a card.</summary>
    public static bool IsSmallTalk(string text, Answer answer) =>
        answer is Answer.Unknown { Statuses.IsEmpty: true }
        && answer.Fields.Values.IsEmpty
        && text.Length <= SmallTalk
        && text.AsSpan().IndexOfAny(ErrorSigns) < 0
        && !ErrorWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static SlackMessage Notice(string name) => new(Plain.Escape(Notices.Text(name)), NoticeBlocks(name));

    private static ImmutableArray<Block> NoticeBlocks(string name) =>
        [new Block.Section(TextObject.Plain(Notices.Text(name)))];
}
