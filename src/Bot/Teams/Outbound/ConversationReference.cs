using System.Collections.Immutable;
using GssBot.Bot.Teams.Activities;

namespace GssBot.Bot.Teams.Outbound;

/// <summary>Where a message goes: the connector's address, the conversation with its thread, and what it answers.</summary>
/// <param name="Conversation">As it came, with <c>;messageid=</c>: that keeps the reply in its thread.</param>
/// <param name="Activity">The activity that is answered or changed; null: nothing is.</param>
internal sealed record ConversationReference(string ServiceUrl, string Conversation, string? Activity, string? Bot, string? User)
{
    public static ConversationReference Of(Activity activity) =>
        new(activity.ServiceUrl ?? "", activity.Conversation.Id ?? "", activity.Id, activity.Recipient.Id, activity.From.Id);

    public static ConversationReference Of(ImmutableSortedDictionary<string, string> where) => new(
        where.GetValueOrDefault("serviceUrl", ""), where.GetValueOrDefault("conversation", ""),
        where.GetValueOrDefault("activity"), where.GetValueOrDefault("bot"), where.GetValueOrDefault("user"));

    /// <summary>For keeping: ids only.</summary>
    public ImmutableSortedDictionary<string, string> ToWhere() =>
        new[] { ("serviceUrl", (string?)ServiceUrl), ("conversation", Conversation), ("activity", Activity), ("bot", Bot), ("user", User) }
            .Where(part => part.Item2 is not null)
            .ToImmutableSortedDictionary(part => part.Item1, part => part.Item2!, StringComparer.Ordinal);

    public Uri Activities => new($"{Base}/activities{(Activity is null ? "" : "/" + Uri.EscapeDataString(Activity))}");

    public Uri OneMember => new($"{Base}/pagedmembers?pageSize=1");

    private string Base => $"{ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(Conversation)}";
}
