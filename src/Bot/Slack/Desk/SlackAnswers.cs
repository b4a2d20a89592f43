using System.Buffers;
using System.Collections.Immutable;
using GssBot.Core;
using GssBot.Core.Knowledge;

namespace GssBot.Bot.Slack;

/// <summary>Turns text into a card: what the entry points have in common.</summary>
internal sealed class SlackAnswers(Explainer explainer, IConfiguration configuration, RecentAnswers recent, FrequentCases frequent)
{
    private const int SmallTalk = 80;
    private static readonly SearchValues<char> ErrorSigns = SearchValues.Create("0123456789:;/=\n");
    private static readonly ImmutableArray<string> ErrorWords = ["error", "fail", "denied", "refused", "invalid", "expired", "cannot", "can't", "unable"];

    /// <summary>For people of another organisation: the shipped texts, without a site's own.</summary>
    private readonly Lazy<Explainer> shipped = new(() => new Explainer(KnowledgeBase.Shipped()));

    public HelpDesk? Help => HelpDesk.From(configuration);

    public Answer Explain(string text, bool stranger)
    {
        var answer = (stranger ? shipped.Value : explainer).Explain(text);
        frequent.Count(answer);
        return answer;
    }

    /// <summary>The answer behind a button: the filled-in one while it is kept, else the case's own text. Null for an unknown case.</summary>
    public Answer? Recall(AnswerTicket ticket, bool stranger) =>
        recent.Find(ticket.Token) ?? Recall(ticket.Outline, stranger);

    /// <summary>The case's own text with placeholders; nothing that was pasted.</summary>
    public Answer? Recall(AnswerOutline outline, bool stranger) => (stranger ? shipped.Value : explainer).Recall(outline);

    /// <summary>The frame for a card of this answer; a stranger gets no site contacts.</summary>
    public CardFrame Frame(CardPlace place, Answer answer, bool stranger) =>
        new(place) { Token = recent.Keep(answer), Help = stranger ? null : Help };

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
