namespace GssBot.Bot.Web;

/// <summary>Keeps other sites' pages from posting through a reader's browser. Programs send neither header and pass.</summary>
internal static class SameSite
{
    /// <param name="behindProxy">The page may be reached by https where this program sees http.</param>
    public static bool Is(HttpRequest request, bool behindProxy)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return true;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none"
            && (origin.Length == 0 || IsOwn(origin, request.Scheme, request) || (behindProxy && IsOwn(origin, "https", request)));
    }

    private static bool IsOwn(string origin, string scheme, HttpRequest request) =>
        origin.Equals($"{scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
