using GssBot.Core;
using GssBot.Core.Rendering;
using GssBot.Core.Scanning;

namespace GssBot.Bot.Web;

/// <summary><c>POST /api/scan</c>: a log as the body, plain or gzip; the breakdown out. Streamed, never kept.</summary>
internal static class ScanEndpoint
{
    /// <summary>1 GiB, also after decompression; more is 413.</summary>
    public const long MaxBody = 1024L * 1024 * 1024;

    private const int Chunk = 1024 * 1024;
    private const int Top = 50;

    /// <summary>Longest time for one log; what takes longer is 413.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static async Task<IResult> AnswerAsync(HttpContext context, Explainer explainer, TimeProvider clock)
    {
        if (!MediaType.Is(context.Request, "application/octet-stream", "application/gzip"))
        {
            return Results.StatusCode(415);
        }

        using var patience = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            using var packed = MediaType.Is(context.Request, "application/gzip") ? new GzipLog(context.Request.Body) : null;
            return await ReadAsync(packed, context.Request.Body, new LogScan(explainer), either.Token) is { } breakdown
                ? Results.Bytes(BreakdownJson.Bytes(breakdown), "application/json")
                : Results.StatusCode(413);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Results.StatusCode(413);
        }
        catch (BadHttpRequestException tooLarge)
        {
            return Results.StatusCode(tooLarge.StatusCode);
        }
        catch (InvalidDataException)
        {
            return Results.Text("not a gzip file\n", "text/plain", statusCode: 400);
        }
    }

    /// <returns>Null when the log is longer than <see cref="MaxBody"/>.</returns>
    private static async Task<Breakdown?> ReadAsync(GzipLog? packed, Stream body, LogScan scan, CancellationToken stop)
    {
        var log = packed?.Text ?? body;
        var buffer = new byte[Chunk];
        var total = 0L;
        int read;
        while ((read = await log.ReadAtLeastAsync(buffer, Chunk, throwOnEndOfStream: false, stop)) > 0)
        {
            total += read;
            if (total > MaxBody)
            {
                return null;
            }

            scan.Add(buffer.AsSpan(0, read));
        }

        return scan.Finish(Top, cutShort: packed?.EndIsMissing() is true);
    }
}
