using System.Collections.Immutable;
using System.Globalization;

namespace GssBot.Bot.Settings;

/// <summary>How a setting's text becomes a value.</summary>
internal static class SettingValue
{
    /// <summary>What is written, without blanks around it; nothing when that is empty. A list may be an array too.</summary>
    public static ImmutableArray<string> Texts(IConfigurationSection given) =>
        [.. given.GetChildren().Select(child => child.Value).Append(given.Value).OfType<string>().Select(text => text.Trim())
            .Where(text => text.Length > 0)];

    /// <summary>A list takes commas, semicolons or blanks between its values.</summary>
    public static bool TryRead(Type type, ImmutableArray<string> texts, out object? value)
    {
        var text = texts[^1];
        (var isFine, value) =
            type == typeof(ImmutableArray<string>) ? (true, (object)Listed(texts))
            : type == typeof(int)
                ? (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), number)
            : type == typeof(bool) ? (bool.TryParse(text, out var set), set)
            : type == typeof(DateOnly?)
                ? (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), day)
            : (true, text);
        return isFine;
    }

    /// <summary>What such a setting must be, when no rule of its own says so.</summary>
    public static string Wanted(Type type, string name) =>
        type == typeof(bool) ? $"{name} must be true or false"
        : type == typeof(DateOnly?) ? $"{name} must be a date such as 2027-01-31"
        : $"{name} must be a whole number";

    private static ImmutableArray<string> Listed(ImmutableArray<string> texts) =>
        [.. texts.SelectMany(text => text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))];
}
