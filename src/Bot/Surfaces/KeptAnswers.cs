using System.Security.Cryptography;
using GssBot.Cards;
using GssBot.Core.Answers;

namespace GssBot.Bot.Surfaces;

/// <summary>
/// Filled-in answers of the last two hours, in memory only, so that a card keeps the user's own line when a button of it is
/// pressed. At most 2,000 of all surfaces, the oldest forgotten first. Thread-safe.
/// </summary>
internal sealed class KeptAnswers(TimeProvider clock)
{
    private readonly RecentItems<Kept> answers = new(2_000, TimeSpan.FromHours(2), clock);

    /// <summary>Keeps it; returns 32 hex digits that nobody can guess.</summary>
    /// <param name="stranger">Made for people of another organisation.</param>
    public string Keep(Answer answer, bool stranger)
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        answers.TryAdd(token, new Kept(answer, stranger));
        return token;
    }

    /// <summary>
    /// The answer that was kept for this ticket, when it is of the ticket's case and was made for such readers; else null.
    /// </summary>
    public Answer? Find(AnswerTicket ticket, bool stranger) =>
        ticket.Token is { } token && answers.Find(token) is { } kept
        && kept.Stranger == stranger && AnswerOutline.Of(kept.Answer).Case == ticket.Case
            ? kept.Answer : null;

    private sealed record Kept(Answer Answer, bool Stranger);
}
