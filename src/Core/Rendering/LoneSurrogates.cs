using System.Globalization;

namespace GssBot.Core.Rendering;

/// <summary>JSON may spell half a surrogate pair (<c>"\ud800"</c>), which no UTF-8 can hold and the framework refuses to read.</summary>
internal static class LoneSurrogates
{
    private const string Replacement = "\\ufffd";

    /// <summary>The same JSON with every such half replaced by U+FFFD; the same string when there is none.</summary>
    public static string Mend(string json)
    {
        char[]? mended = null;
        for (var i = 0; i + 1 < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                continue;
            }

            if (Escaped(json, i) is not { } unit || !char.IsSurrogate(unit))
            {
                i++;
            }
            else if (char.IsHighSurrogate(unit) && Escaped(json, i + 6) is { } low && char.IsLowSurrogate(low))
            {
                i += 11;
            }
            else
            {
                Replacement.CopyTo(0, mended ??= json.ToCharArray(), i, Replacement.Length);
                i += 5;
            }
        }

        return mended is null ? json : new string(mended);
    }

    private static char? Escaped(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
