using Microsoft.Net.Http.Headers;

namespace GssBot.Bot.Web;

internal static class MediaType
{
    /// <summary>True when the request says that its body is one of these types; parameters such as a charset do not count.</summary>
    public static bool Is(HttpRequest request, params ReadOnlySpan<string> types) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var given)
        && given.MediaType.HasValue && types.Contains(given.MediaType.Value.ToLowerInvariant());
}
