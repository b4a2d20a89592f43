using System.Collections.Concurrent;
using System.Security.Cryptography;
using GssBot.Core.Answers;

namespace GssBot.Bot.Slack.Handling;

/// <summary>
/// Answers of the last 30 minutes (as long as Slack lets a message be replaced), in memory only, so that "Show decode" keeps
/// the user's own line. At most 2,000, the oldest forgotten first; a forgotten one is recalled with placeholders.
/// </summary>
internal sealed class RecentAnswers(TimeProvider clock)
{
    private const int Capacity = 2_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Answer> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Token, DateTimeOffset Until)> order = new();

    /// <summary>Keeps it; returns 32 hex digits that nobody can guess.</summary>
    public string Keep(Answer answer)
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        answers[token] = answer;
        order.Enqueue((token, clock.GetUtcNow() + Kept));
        Forget();
        return token;
    }

    public Answer? Find(string? token)
    {
        Forget();
        return token is not null && answers.TryGetValue(token, out var answer) ? answer : null;
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        while (order.TryPeek(out var oldest) && (oldest.Until <= now || order.Count > Capacity) && order.TryDequeue(out var gone))
            answers.TryRemove(gone.Token, out _);
    }
}
