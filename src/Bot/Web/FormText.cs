using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace GssBot.Bot.Web;

/// <summary>The fields of the paste form.</summary>
internal static class FormText
{
    /// <summary>The text of the box, or of the example whose button was pressed; empty when neither is there.</summary>
    public static string Read(ReadOnlySpan<byte> form)
    {
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(form));
        return int.TryParse(fields.GetValueOrDefault("example"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Example.All.Length
            ? Example.All[number].Text
            : fields.GetValueOrDefault("text").ToString();
    }
}
