using System.Text.Json;
using System.Text.Unicode;

namespace GssBot.Bot.Surfaces;

/// <summary>
/// How JSON from outside is parsed, once: at most 32 levels; no name twice, so that what was checked is what is used;
/// half a surrogate pair, which no string can hold, becomes U+FFFD, so that every string can be read.
/// </summary>
internal static class StrictJson
{
    /// <summary>For a second reading of what this bot wrote itself.</summary>
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The root, detached from the bytes; null when they are not UTF-8 or not such JSON.</summary>
    public static JsonElement? Parse(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return null;
        }

        try
        {
            return JsonElement.Parse(utf8.IndexOf("\\u"u8) < 0 ? utf8 : Mended(utf8.ToArray()), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The root when it is an object.</summary>
    public static JsonElement? ParseObject(ReadOnlySpan<byte> utf8) =>
        Parse(utf8) is { ValueKind: JsonValueKind.Object } root ? root : null;

    private static ReadOnlySpan<byte> Mended(Span<byte> json)
    {
        MendSurrogates(json);
        return json;
    }

    private static void MendSurrogates(Span<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at < json.Length; at = Next(json, at))
        {
            if (Unit(json, at) is not { } unit || !char.IsSurrogate(unit))
            {
                at++;
            }
            else if (char.IsHighSurrogate(unit) && Unit(json, at + 6) is { } low && char.IsLowSurrogate(low))
            {
                at += 11;
            }
            else
            {
                "fffd"u8.CopyTo(json[(at + 2)..]);
            }
        }
    }

    private static int Next(ReadOnlySpan<byte> json, int at)
    {
        var from = Math.Min(at + 1, json.Length);
        var found = json[from..].IndexOf((byte)'\\');
        return found < 0 ? -1 : from + found;
    }

    private static char? Unit(ReadOnlySpan<byte> json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && Utf8Hex(json.Slice(at + 2, 4)) is { } unit ? (char)unit : null;

    private static ushort? Utf8Hex(ReadOnlySpan<byte> digits) =>
        ushort.TryParse(
            digits, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var value)
                ? value
                : null;
}
