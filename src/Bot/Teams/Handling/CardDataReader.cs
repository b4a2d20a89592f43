using System.Collections.Immutable;
using System.Text.Json;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Bot.Teams.Handling;

/// <summary>What a pressed button brought. Whoever holds a card can send anything, so all of it is checked.</summary>
internal static class CardDataReader
{
    /// <summary>Null when any part is not what this bot writes.</summary>
    public static CardData? Read(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } given)
            return null;
        var caseId = given.Text("case");
        var key = given.Text("answer");
        var statuses = given.Items("statuses").Take(CardData.MostStatuses + 1).Select(Status).ToImmutableArray();
        if ((caseId is not null && !IsId(caseId)) || (key is not null && !IsId(key)))
            return null;
        if (statuses.Length > CardData.MostStatuses || statuses.Any(status => status is null))
            return null;
        return Of<Certainty>(given.Text("certainty"), Words.Of) is { } certainty && Of<Side>(given.Text("side"), Words.Of) is { } side && Of<Actor>(given.Text("actor"), Words.Of) is { } actor
            ? new CardData(new AnswerOutline(caseId, certainty, side, actor, [.. statuses.Select(status => status!.Value)]), key)
            : null;
    }

    private static GssStatus? Status(JsonElement item) =>
        item.ValueKind == JsonValueKind.Number && item.TryGetUInt32(out var value) ? new GssStatus(value) : null;

    private static bool IsId(string text) =>
        text.Length is > 0 and <= 80 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static T? Of<T>(string? word, Func<T, string> wordOf) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => wordOf(value) == word).Select(value => (T?)value).FirstOrDefault();
}
