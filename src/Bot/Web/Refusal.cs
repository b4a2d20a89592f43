namespace GssBot.Bot.Web;

/// <summary>
/// Why the web surface did not answer, and which setting opens it. Fixed lines: nothing that the caller sent, nothing secret.
/// </summary>
internal sealed record Refusal(int Status, string Line)
{
    public static Refusal Off { get; } = new(404,
        "404: the page and the API are not served here, since a Slack or Teams endpoint is configured. "
            + "Web__Urls=http://127.0.0.1:3979 gives them a listener of their own.");

    public static Refusal OtherListener { get; } =
        new(404, "404: the page and the API are not served here; they have a listener of their own, named in Web__Urls.");

    public static Refusal NoEndpointHere { get; } =
        new(404, "404: this listener serves the page and the API only (Web__Urls); the endpoints answer on those of ASPNETCORE_URLS.");

    public static Refusal Elsewhere { get; } = new(403,
        "403: this page answers to its own machine only, and the connection came from elsewhere (from outside a container, "
            + "for instance). Web__Public=true with Web__AllowedHosts=<the name in the browser> opens it.");

    public static Refusal Forwarded { get; } = new(403,
        "403: this page answers to its own machine only, and a header that no browser sends of itself (X-Forwarded-For, "
            + "Via and the like), or HTTP/1.0, says that a proxy passed this on. Web__Public=true with Web__AllowedHosts=<the "
            + "name in the browser> opens it.");

    public static Refusal WrongHost { get; } = new(403,
        "403: this page answers to the names localhost and 127.0.0.1 with the port it listens on, "
            + "and the browser used another name or port. Web__AllowedHosts=localhost:8080 allows that one (a tunnel or a "
            + "forwarded port).");

    public static Refusal NotAllowedHost { get; } =
        new(403, "403: this page answers to the names in Web__AllowedHosts only, and the request named another.");

    public static Refusal StaysHere { get; } = new(403, "403: the statistics are for callers at the machine itself, always.");

    public static Refusal OtherSite { get; } =
        new(403, "403: a page of another site may not post here (Origin or Sec-Fetch-Site). No setting opens this.");

    public static Refusal Options { get; } = new(405, "405: OPTIONS is not answered: no other site's page may call this.");

    /// <summary>The same line from an endpoint that knows more.</summary>
    /// <param name="why">Fixed words and limits, nothing that the caller sent.</param>
    public static IResult Told(int status, string why) => Results.Text($"{status}: {why}\n", "text/plain", statusCode: status);

    /// <summary>What is said for a status that an endpoint gave without a word.</summary>
    public static string LineFor(int status, string path) => status switch
    {
        404 => "404: there is no such page. The paste box is at /, the API at /api/explain and /api/scan, described in /openapi/v1.json.",
        405 => "405: another method is needed here: GET for a page, POST for /api/explain and /api/scan.",
        413 when path == "/api/scan" =>
            "413: the log is larger than 1 GiB or took longer than 2 minutes. For a log of any size: gssbot scan FILE",
        413 => "413: the text is larger than 1 MiB. For a log use /api/scan, or gssbot scan FILE",
        415 when path == "/api/scan" =>
            "415: send the log with Content-Type: application/octet-stream, or application/gzip when it is packed.",
        415 when path == "/api/explain" => "415: send {\"text\":\"…\"} with Content-Type: application/json.",
        415 => "415: send the form with Content-Type: application/x-www-form-urlencoded.",
        429 => "429: more questions in this minute than Web__PerMinute allows one caller. Try again in a minute.",
        >= 500 => $"{status}: a fault of this program. Its log says more.",
        _ => $"{status}: the request cannot be read.",
    };

    public Task TellAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        return WriteAsync(context, Line);
    }

    /// <summary>Gives a refusal its line when nobody else has said anything.</summary>
    public static Task FillAsync(HttpContext context, string path) =>
        context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null, ContentLength: null or 0 }
            ? WriteAsync(context, LineFor(context.Response.StatusCode, path))
            : Task.CompletedTask;

    private static Task WriteAsync(HttpContext context, string line)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(line + "\n");
    }
}
