using System.Text;
using System.Text.Json;

namespace GssBot.Core.Rendering;

/// <summary>
/// The request <c>{"id":…,"text":…}</c> of <c>--jsonl</c> and <c>/api/explain</c>. Broken UTF-8 and half surrogate pairs
/// become U+FFFD instead of refusing the paste.
/// </summary>
/// <param name="Text">Null when there was none; <paramref name="Problem"/> then says why.</param>
/// <param name="Id">The id as it stood, as JSON; null when there was none.</param>
public readonly record struct JsonPaste(string? Text, string? Id, string? Problem)
{
    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 16 };

    public static JsonPaste Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(LoneSurrogates.Mend(Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF')), Lenient);
            return Of(json.RootElement);
        }
        catch (JsonException)
        {
            return new(null, null, "not a JSON object");
        }
    }

    private static JsonPaste Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new(null, null, "not a JSON object");
        }

        var id = root.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? given.GetRawText()
            : null;
        return root.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? new(text.GetString(), id, null)
            : new(null, id, "no \"text\" in it");
    }
}
