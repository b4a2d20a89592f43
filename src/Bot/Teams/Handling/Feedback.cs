using GssBot.Bot.Teams.Cards;
using Microsoft.Extensions.Caching.Memory;

namespace GssBot.Bot.Teams.Handling;

/// <summary>What users say of the answers: case id and reason go to the log, nothing else. A repeated request counts once.</summary>
internal sealed class Feedback(ILogger<Feedback> log) : IDisposable
{
    private readonly MemoryCache seen = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <param name="eventId">Of the request; Teams repeats one that it thinks is late.</param>
    /// <param name="word">One of the bot's own words, never the user's.</param>
    public void Note(string eventId, CardData? data, string word)
    {
        if (seen.TryGetValue(eventId, out _))
            return;
        seen.Set(eventId, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(15) });
        log.FeedbackGiven(word, data?.Outline.Case ?? "none");
    }

    public void Dispose() => seen.Dispose();
}
