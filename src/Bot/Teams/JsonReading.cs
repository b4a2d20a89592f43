using System.Text.Json;

namespace GssBot.Bot.Teams;

/// <summary>Reads JSON that somebody else wrote: a part that is missing or of another type is null, never an exception.</summary>
internal static class JsonReading
{
    public static JsonElement? Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part)
            && part.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? part : null;

    public static JsonElement? Part(this JsonElement? element, string name) => element?.Part(name);

    public static string? Text(this JsonElement element, string name) => element.Part(name)?.AsText();

    public static string? Text(this JsonElement? element, string name) => element?.Text(name);

    public static string? AsText(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    public static long? Number(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Number } part && part.TryGetInt64(out var number) ? number : null;

    public static bool IsTrue(this JsonElement? element, string name) => element.Part(name) is { ValueKind: JsonValueKind.True };

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Array } part ? part.EnumerateArray() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement? element, string name) => element?.Items(name) ?? [];
}
