using GssBot.Bot.Surfaces;
using GssBot.Bot.Web;

namespace GssBot.Bot;

/// <summary>What a request passes, from the outermost to its answer.</summary>
internal static class RequestPipeline
{
    public static void UseAll(this WebApplication app)
    {
        app.UseMiddleware<FaultBoundary>();
        app.UseMiddleware<WebGate>();
        // Behind the gate once more, which has a line for who gets a status without a word.
        app.UseMiddleware<FaultBoundary>();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapSurfaces();
    }
}
