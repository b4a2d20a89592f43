using GssBot.Core;
using GssBot.Core.Rendering;
using GssBot.Core.Scanning;

namespace GssBot.Bot.Web;

/// <summary><c>POST /api/scan</c>: a log as the body, plain or gzip; the breakdown out. Streamed, never kept.</summary>
internal static class ScanEndpoint
{
    private const int Top = 50;

    public static async Task<IResult> AnswerAsync(HttpContext context, Explainer explainer, TimeProvider clock, ScanAllowance allowance)
    {
        if (!MediaType.Is(context.Request, "application/octet-stream", "application/gzip"))
        {
            return Results.StatusCode(415);
        }

        using var turn = allowance.Turns?.AttemptAcquire();
        if (turn is { IsAcquired: false })
        {
            return RateLimits.Busy();
        }

        using var patience = new CancellationTokenSource(allowance.Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            using var packed = MediaType.Is(context.Request, "application/gzip") ? new GzipLog(context.Request.Body) : null;
            return await ReadAsync(packed, context.Request.Body, new LogScan(explainer, allowance.Pace), allowance, clock, either.Token)
                is { } breakdown
                ? Told(breakdown, context.Request)
                : Refusal.Told(413, allowance.Limit);
        }
        catch (OperationCanceledException)
        {
            return Refusal.Told(413, allowance.Limit); // Or the caller is gone and nobody reads this.
        }
        catch (BadHttpRequestException bad)
        {
            return Refusal.Told(bad.StatusCode, bad.StatusCode == 413 ? allowance.Limit : "the body did not come as a whole");
        }
        catch (InvalidDataException)
        {
            return Refusal.Told(400, "not a gzip file");
        }
        catch (IOException)
        {
            return Results.StatusCode(400); // The connection is gone.
        }
    }

    /// <summary>JSON; for the page, which asks for HTML, the card that it shows.</summary>
    private static IResult Told(Breakdown breakdown, HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            ? Results.Text(BreakdownHtml.Card(breakdown).Text, "text/html; charset=utf-8")
            : Results.Bytes(BreakdownJson.Bytes(breakdown), "application/json");

    /// <returns>Null when the log is longer than is allowed.</returns>
    private static async Task<Breakdown?> ReadAsync(
        GzipLog? packed, Stream body, LogScan scan, ScanAllowance allowance, TimeProvider clock, CancellationToken cancellationToken)
    {
        var log = packed?.Text ?? body;
        var buffer = new byte[allowance.Pace.Window / 4];
        var total = 0L;
        int read;
        while ((read = await log.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            total += read;
            if (total > allowance.MostBytes)
            {
                return null;
            }

            var begun = clock.GetTimestamp();
            scan.Add(buffer.AsSpan(0, read));
            if (allowance.RestsAsLongAsItWorks)
            {
                await Task.Delay(clock.GetElapsedTime(begun), clock, cancellationToken);
            }
        }

        return scan.Finish(Top, cutShort: packed?.EndIsMissing() is true);
    }
}
