using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Messages;

/// <summary>Where a reply goes, by Slack's ids; what a kept reply remembers of it.</summary>
/// <param name="User">Given: only this user sees it.</param>
/// <param name="Stranger">The asker belongs to another organisation.</param>
internal sealed partial record SlackDestination(string Team, string Channel, string? ThreadTs, string? User = null, bool Stranger = false)
{
    public static SlackDestination Of(ImmutableSortedDictionary<string, string> where) => new(
        where.GetValueOrDefault("team", ""),
        where.GetValueOrDefault("channel", ""),
        where.GetValueOrDefault("thread_ts"),
        where.GetValueOrDefault("user"),
        where.ContainsKey("stranger"));

    public ImmutableSortedDictionary<string, string> ToWhere() => ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        new KeyValuePair<string, string?>[]
        {
            new("team", Team), new("channel", Channel), new("thread_ts", ThreadTs), new("user", User),
            new("stranger", Stranger ? "yes" : null),
        }.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!)));

    /// <summary>The message addressed to this place.</summary>
    public SlackMessage Address(SlackMessage message) => message with { Channel = Channel, ThreadTs = ThreadTs, User = User };

    public static bool IsChannel(string? id) => id is not null && ChannelId.IsMatch(id);

    public static bool IsUser(string? id) => id is not null && UserId.IsMatch(id);

    public static bool IsTimestamp(string? ts) => ts is not null && Timestamp.IsMatch(ts);

    [GeneratedRegex(@"\A[CDG][A-Z0-9]{1,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelId { get; }

    [GeneratedRegex(@"\A[UW][A-Z0-9]{1,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UserId { get; }

    [GeneratedRegex(@"\A[0-9]{1,12}\.[0-9]{1,10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp { get; }
}
