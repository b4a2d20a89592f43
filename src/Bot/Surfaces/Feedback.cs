using GssBot.Cards;
using GssBot.Core.Answers;

namespace GssBot.Bot.Surfaces;

/// <summary>
/// What users say of the answers, counted once however often a platform repeats a request: it is known again for 15 minutes,
/// among the last 10,000.
/// </summary>
internal sealed class Feedback(IFeedback notes, SurfaceAnswers answers, TimeProvider clock)
{
    public const string Helpful = "helpful";

    public const string NotHelpful = "not-helpful";

    private readonly RecentItems<string> seen = new(10_000, TimeSpan.FromMinutes(15), clock);

    /// <summary>A button of a card; nothing is counted for a case that is gone.</summary>
    /// <param name="request">The platform's id of the press, the same when it is sent again; null: it has none.</param>
    /// <param name="word">One of the bot's own words, never the user's.</param>
    public void Note(string platform, string? request, AnswerTicket ticket, string word)
    {
        if (answers.Recall(ticket.Outline) is not (null or Answer.Unknown))
        {
            Count(platform, request, ticket.Case, word);
        }
    }

    /// <summary>A thumb below a message, whatever the message says.</summary>
    public void NoteThumb(string platform, string? request, bool up) => Count(platform, request, null, up ? Helpful : NotHelpful);

    private void Count(string platform, string? request, string? caseId, string word)
    {
        if (request is null || seen.TryAdd($"{platform}:{request}", word))
        {
            notes.Note(platform, caseId, word);
        }
    }
}
