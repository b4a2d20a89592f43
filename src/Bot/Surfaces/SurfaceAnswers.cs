using GssBot.Cards;
using GssBot.Core.Answers;

namespace GssBot.Bot.Surfaces;

/// <summary>Where a surface has its answers from: a question, a button, or the outline of a reply that had to wait.</summary>
internal sealed class SurfaceAnswers(AnswerSources sources, KeptAnswers kept, FrequentCases frequent)
{
    /// <summary>The answer to a question; its case is counted among the frequent ones.</summary>
    /// <param name="stranger">Asked by somebody of another organisation, who gets nothing of the site's own.</param>
    public Answer Explain(string text, bool stranger = false)
    {
        var answer = sources.For(stranger).Explain(text);
        frequent.Count(answer);
        return answer;
    }

    /// <summary>The answer to a question that was answered before and of which nothing was kept: not counted another time.</summary>
    public Answer ExplainAgain(string text) => sources.Own.Explain(text);

    /// <summary>What is said to a text: help to words that are for the bot itself, else the answer.</summary>
    public SurfaceReply Reply(string text, bool stranger = false)
    {
        if (SmallTalk.IsCallForHelp(text))
        {
            return new SurfaceReply.Notice(NoticeName.Help);
        }

        var answer = Explain(text, stranger);
        return SmallTalk.Is(text, answer) ? new SurfaceReply.Notice(NoticeName.Help) : new SurfaceReply.Explained(answer);
    }

    /// <summary>Keeps the answer for a while; returns what the buttons of its card carry.</summary>
    public AnswerTicket Keep(Answer answer, bool stranger = false) => AnswerTicket.Of(answer, kept.Keep(answer, stranger), stranger);

    /// <summary>The answer behind a button: as it was while it is kept, else the case's own text. Null for a case that is gone.</summary>
    /// <remarks>A stranger who presses on a card made for the house does not get the kept one: it may name the site's contacts.</remarks>
    public Answer? Recall(AnswerTicket ticket, bool stranger = false) => kept.Find(ticket, stranger) ?? Recall(ticket.Outline, stranger);

    /// <summary>The case's own text with placeholders; nothing that was pasted.</summary>
    public Answer? Recall(AnswerOutline outline, bool stranger = false) => sources.For(stranger).Recall(outline);
}
