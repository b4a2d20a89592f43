using System.Buffers;
using System.Collections.Immutable;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Messages;
using GssBot.Cards;
using GssBot.Cards.Slack;
using GssBot.Core.Answers;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Turns text into a card: what the entry points have in common.</summary>
internal sealed class SlackAnswers(AnswerSources sources, IOptions<HelpOptions> help, RecentAnswers recent, FrequentCases frequent)
{
    private const int SmallTalk = 80;
    private static readonly SearchValues<char> ErrorSigns = SearchValues.Create("0123456789:;/=\n");
    private static readonly ImmutableArray<string> ErrorWords = ["error", "fail", "denied", "refused", "invalid", "expired", "cannot", "can't", "unable"];

    public HelpContact? Help => HelpContact.From(help.Value.Text, help.Value.Url);

    public Answer Explain(string text, bool stranger)
    {
        var answer = sources.For(stranger).Explain(text);
        frequent.Count(answer);
        return answer;
    }

    /// <summary>The answer behind a button: the filled-in one while it is kept, else the case's own text. Null for an unknown case.</summary>
    /// <remarks>A stranger who presses on a card made for the house does not get the kept one: it may name the site's contacts.</remarks>
    public Answer? Recall(AnswerTicket ticket, bool stranger) =>
        (stranger == ticket.Stranger ? recent.Find(ticket.Token) : null) ?? Recall(ticket.Outline, stranger);

    /// <summary>The case's own text with placeholders; nothing that was pasted.</summary>
    public Answer? Recall(AnswerOutline outline, bool stranger) => sources.For(stranger).Recall(outline);

    /// <summary>The frame for a card of this answer; a stranger gets no site contacts.</summary>
    public CardFrame Frame(CardPlace place, Answer answer, bool stranger) =>
        new(place) { Token = recent.Keep(answer), Help = stranger ? null : Help, Stranger = stranger };

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
