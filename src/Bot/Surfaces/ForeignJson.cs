using System.Text.Json;

namespace GssBot.Bot.Surfaces;

/// <summary>
/// Reads JSON that somebody else wrote, without trusting its shape: a part that is missing, <c>null</c> or of another type is
/// null, never an exception. What was parsed by <see cref="StrictJson"/> has a text for every string.
/// </summary>
internal static class ForeignJson
{
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : element;
    }

    public static JsonElement? At(this JsonElement? element, params ReadOnlySpan<string> path) => element?.At(path);

    /// <summary>A string that is not empty.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path)?.AsText();

    public static string? Text(this JsonElement? element, params ReadOnlySpan<string> path) => element?.Text(path);

    public static string? AsText(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;

    public static long? Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } part && part.TryGetInt64(out var number) ? number : null;

    public static bool Flag(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.True };

    public static bool Flag(this JsonElement? element, params ReadOnlySpan<string> path) => element?.Flag(path) ?? false;

    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement? element, params ReadOnlySpan<string> path) => element?.Items(path) ?? [];
}
