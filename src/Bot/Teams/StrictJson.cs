using System.Text.Json;
using System.Text.Unicode;

namespace GssBot.Bot.Teams;

/// <summary>
/// How JSON from outside is parsed, once: at most 32 levels; no name twice, so that what was checked is what is used;
/// half a surrogate pair, which no string can hold, becomes U+FFFD, so that every string can be read.
/// </summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The root, or null when the bytes are not UTF-8 or not such JSON. The bytes may be changed.</summary>
    public static JsonElement? Parse(Span<byte> json)
    {
        if (!Utf8.IsValid(json))
            return null;
        MendSurrogates(json);
        try
        {
            return JsonElement.Parse(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void MendSurrogates(Span<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at < json.Length; at = Next(json, at))
        {
            if (Unit(json, at) is not { } unit || !char.IsSurrogate(unit))
                at++;
            else if (char.IsHighSurrogate(unit) && Unit(json, at + 6) is { } low && char.IsLowSurrogate(low))
                at += 11;
            else
                "fffd"u8.CopyTo(json[(at + 2)..]);
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
        ushort.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
}
