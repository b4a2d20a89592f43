using System.Diagnostics;
using GssBot.Bot.Http;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Web;

/// <summary>
/// Stands before every path but the endpoints and the health checks: whatever is added to the web surface later is closed
/// by default. 404 where the surface is not served, 403 for strangers and for other sites' pages, 405 for OPTIONS.
/// </summary>
internal sealed class WebGate(RequestDelegate next, WebSettings settings, SurfaceList surfaces)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = Normal(context.Request.Path);
        return path switch
        {
            "/healthz" or "/readyz" => next(context),
            _ when surfaces.IsEndpoint(path) =>
                settings.IsOwnPort(context.Connection.LocalPort) ? Refusal.NoEndpointHere.TellAsync(context) : next(context),
            _ => Verdict(context, path) is { } refusal ? refusal.TellAsync(context) : AdmitAsync(context, path),
        };
    }

    /// <summary>Null: admitted.</summary>
    private Refusal? Verdict(HttpContext context, string path)
    {
        if (!settings.IsServedOn(context.Connection.LocalPort))
        {
            return settings.IsOn ? Refusal.OtherListener : Refusal.Off;
        }

        return Stranger(context, path) ?? (!SameSite.Is(context.Request, settings.IsPublic) ? Refusal.OtherSite
            : HttpMethods.IsOptions(context.Request.Method) ? Refusal.Options
            : null);
    }

    private Refusal? Stranger(HttpContext context, string path)
    {
        var staysHere = path == "/stats" || path.StartsWith("/stats/", StringComparison.Ordinal);
        if (settings.IsPublic && !staysHere)
        {
            return settings.Hosts.Allow(context.Request.Host) ? null : Refusal.NotAllowedHost;
        }

        return LocalCaller.FaultOf(context) switch
        {
            CallerFault.None => null,
            _ when settings.IsPublic => Refusal.StaysHere,
            CallerFault.Elsewhere => Refusal.Elsewhere,
            CallerFault.Forwarded => Refusal.Forwarded,
            CallerFault.Host => settings.Hosts.Allow(context.Request.Host) ? null : Refusal.WrongHost,
            _ => throw new UnreachableException(),
        };
    }

    private async Task AdmitAsync(HttpContext context, string path)
    {
        PageHeaders.Set(context.Response.Headers);
        await next(context);
        await Refusal.FillAsync(context, path);
    }

    /// <summary>Routing knows neither case nor a final slash; what guards it must not either.</summary>
    private static string Normal(PathString path) => path.Value is { Length: > 1 } text ? text.TrimEnd('/').ToLowerInvariant() : "/";
}
