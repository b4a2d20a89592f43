using GssBot.Bot.Surfaces;
using GssBot.Cards;
using Microsoft.Extensions.Caching.Memory;

namespace GssBot.Bot.Teams.Handling;

/// <summary>What users say of the answers, counted once however often Teams repeats the request.</summary>
internal sealed class Feedback(IFeedback notes) : IDisposable
{
    private readonly MemoryCache seen = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <param name="eventId">Of the request; Teams repeats one that it thinks is late.</param>
    /// <param name="word">One of the bot's own words, never the user's.</param>
    public void Note(string eventId, AnswerTicket? ticket, string word)
    {
        if (seen.TryGetValue(eventId, out _))
            return;
        seen.Set(eventId, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(15) });
        notes.Note("teams", ticket?.Case, word);
    }

    public void Dispose() => seen.Dispose();
}
