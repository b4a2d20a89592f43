using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace GssBot.Bot.Web;

/// <summary>The fields of the paste form.</summary>
/// <param name="Text">What is asked: the text of the box, or of the example whose button was pressed; empty when neither is there.</param>
/// <param name="Replaced">What was typed and is not asked now, to be had back; empty when nothing was.</param>
internal sealed record FormText(string Text, string Replaced)
{
    public static FormText Read(ReadOnlySpan<byte> form)
    {
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(form));
        var typed = fields.GetValueOrDefault("text").ToString();
        var kept = fields.GetValueOrDefault("kept").ToString();
        if (fields.ContainsKey("back"))
        {
            return new(kept, "");
        }

        return int.TryParse(fields.GetValueOrDefault("example"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < Example.All.Length
            ? new(Example.All[number].Text, IsWorthKeeping(typed) ? typed : kept)
            : new(typed, "");
    }

    /// <summary>A browser sends line ends in its own way.</summary>
    private static bool IsWorthKeeping(string typed) =>
        !string.IsNullOrWhiteSpace(typed)
        && !Example.All.Any(example => example.Text.ReplaceLineEndings("\n").Trim() == typed.ReplaceLineEndings("\n").Trim());
}
