using Microsoft.Net.Http.Headers;

namespace GssBot.Bot.Web;

internal static class MediaType
{
    /// <summary>True when the request says that its body is one of these types, and, where it names a charset, in UTF-8.</summary>
    public static bool Is(HttpRequest request, params ReadOnlySpan<string> types) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var given)
        && given.MediaType.HasValue && types.Contains(given.MediaType.Value.ToLowerInvariant())
        && (!given.Charset.HasValue
            || given.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || given.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
}
