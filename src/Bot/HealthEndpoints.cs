using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Core;

namespace GssBot.Bot;

/// <summary>
/// <c>/healthz</c>: the program runs. <c>/readyz</c>: every surface can answer. The status for all, the detail for this machine.
/// </summary>
internal static class HealthEndpoints
{
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", (HttpContext context, Explainer explainer) =>
            Report(context, 200, new { status = "ok", version = ProgramVersion.Text, cases = explainer.Knowledge.Count }))
                .ExcludeFromDescription();
        app.MapGet("/readyz", Ready).ExcludeFromDescription();
        return app;
    }

    private static IResult Ready(
        HttpContext context, SurfaceList surfaces, IEnumerable<IStatefulPart> parts, IHostApplicationLifetime lifetime)
    {
        SurfaceState[] states =
        [
            .. surfaces.All.Select(surface => surface.State(context.RequestServices)).OfType<SurfaceState>(),
            .. parts.Select(part => part.State)
        ];
        var draining = lifetime.ApplicationStopping.IsCancellationRequested;
        var cold = context.RequestServices.GetService<WarmUp>() is { IsDone: false };
        var ready = !draining && !cold && states.All(state => state.Ready);
        return Report(
            context,
            ready ? 200 : 503,
            new { status = draining ? "stopping" : cold ? "starting" : ready ? "ready" : "not ready", surfaces = states });
    }

    private static IResult Report<T>(HttpContext context, int status, T detail) =>
        LocalCaller.Is(context) ? Results.Json(detail, statusCode: status) : Results.StatusCode(status);
}
