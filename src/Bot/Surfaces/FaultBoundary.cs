namespace GssBot.Bot.Surfaces;

/// <summary>
/// Stands before everything that a request passes, the gate and the limits too: a fault of ours is status 500 with an empty body and
/// one line in the log. The server's own line would hold the exception's text.
/// </summary>
internal sealed class FaultBoundary(RequestDelegate next, ILogger<FaultBoundary> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException)
        {
            throw; // The caller's: the server knows the status.
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone.
        }
        catch (Exception fault)
        {
            logger.OurFault(Request(context), fault);
            if (context.Response.HasStarted)
            {
                context.Abort();
            }
            else
            {
                Clear(context.Response);
            }
        }
    }

    /// <summary>By the path as it was mapped; the path as it came is the sender's.</summary>
    private static string Request(HttpContext context) =>
        $"Request to {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no path of ours"}";

    /// <summary>Headers that guard the page stay.</summary>
    private static void Clear(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status500InternalServerError;
        response.ContentType = null;
        response.ContentLength = null;
    }
}
