using GssBot.Bot.Http;

namespace GssBot.Bot.Web;

/// <summary>
/// Stands before every path but the doors and the health checks: whatever is added to the web surface later is closed
/// by default. 404 where the surface is not served, 403 for strangers and for other sites' pages, 405 for OPTIONS.
/// </summary>
internal sealed class WebGate(RequestDelegate next, WebSettings settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = Normal(context.Request.Path);
        return path switch
        {
            "/healthz" or "/readyz" => next(context),
            "/slack/events" or "/api/messages" => settings.IsOwnPort(context.Connection.LocalPort) ? Refuse(context, 404) : next(context),
            _ => Verdict(context, path) is { } status and not 200 ? Refuse(context, status) : Admit(context),
        };
    }

    private int Verdict(HttpContext context, string path)
    {
        if (!settings.IsServedOn(context.Connection.LocalPort))
        {
            return 404;
        }

        if (!IsAdmitted(context, path) || !SameSite.Is(context.Request, settings.PublicNames is not null))
        {
            return 403;
        }

        return HttpMethods.IsOptions(context.Request.Method) ? 405 : 200;
    }

    private bool IsAdmitted(HttpContext context, string path) =>
        settings.PublicNames is null || path == "/stats" || path.StartsWith("/stats/", StringComparison.Ordinal)
            ? LocalCaller.Is(context)
            : settings.PublicNames.Contains(context.Request.Host.Host);

    private Task Admit(HttpContext context)
    {
        PageHeaders.Set(context.Response.Headers);
        return next(context);
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Routing knows neither case nor a final slash; what guards it must not either.</summary>
    private static string Normal(PathString path) => path.Value is { Length: > 1 } text ? text.TrimEnd('/').ToLowerInvariant() : "/";
}
