using System.Text.Json;

namespace GssBot.Bot.Slack;

/// <summary>Reads foreign JSON without trusting its shape: what is absent or of another kind is null, never an exception.</summary>
internal static class Json
{
    /// <summary>Deeper JSON is refused before it is looked at.</summary>
    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>The root element, detached from any buffer; null for what is no JSON object.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }
        return element;
    }

    /// <summary>A string; null for an absent, empty or lone-surrogate one.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        if (element.At(path) is not { ValueKind: JsonValueKind.String } found)
            return null;
        try
        {
            return found.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // An escaped lone surrogate: valid JSON, no text.
        }
    }

    public static bool Flag(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.True };

    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
}
