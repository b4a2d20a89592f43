using System.Collections.Immutable;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using Microsoft.Extensions.Caching.Memory;

namespace GssBot.Bot.Teams.Handling;

/// <summary>
/// Where the answers of Teams come from: the explainer, or, when a button is pressed, the answer that its card was drawn
/// from. Filled-in answers are remembered in memory only, the last 1,000 of them, for two hours.
/// </summary>
internal sealed class TeamsAnswers(Func<string, Answer> explain, Func<AnswerOutline, Answer?> recall) : IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = 1_000 });

    public Answer Explain(string text) => explain(text);

    /// <summary>A case as the knowledge base has it, with placeholders for values; null for an id that it does not have.</summary>
    public Answer? OfCase(string id, ImmutableArray<Core.Gss.GssStatus> statuses = default) =>
        recall(new AnswerOutline(id, Certainty.Possible, Side.Unknown, Actor.Unknown, statuses.IsDefault ? [] : statuses));

    public Answer? Recall(AnswerOutline outline) => recall(outline);

    /// <summary>What the card of this answer carries; the key in it cannot be guessed.</summary>
    public CardData Remember(Answer answer)
    {
        var key = Guid.NewGuid().ToString("N");
        answers.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
        return new CardData(AnswerOutline.Of(answer), key);
    }

    /// <summary>The answer of a card: as it was while it is remembered, else with placeholders; null when its case is gone.</summary>
    public Answer? Of(CardData data)
    {
        if (data.Key is { } key && answers.TryGetValue(key, out Answer? answer) && answer is not null && AnswerOutline.Of(answer).Case == data.Outline.Case)
            return answer;
        return recall(data.Outline);
    }

    public void Dispose() => answers.Dispose();
}
