using System.IO.Compression;
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
            await using var unpacked = MediaType.Is(context.Request, "application/gzip") ? new GZipStream(context.Request.Body, CompressionMode.Decompress, leaveOpen: true) : null;
            return await ReadAsync(unpacked ?? context.Request.Body, new LogScan(explainer), either.Token) is { } breakdown
                ? Told(breakdown, context.Request)
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

    /// <summary>JSON; for the page, which asks for HTML, the card that it shows.</summary>
    private static IResult Told(Breakdown breakdown, HttpRequest request) => request.Headers.Accept.ToString().StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        ? Results.Text(BreakdownHtml.Card(breakdown).Text, "text/html; charset=utf-8")
        : Results.Bytes(BreakdownJson.Bytes(breakdown), "application/json");

    /// <returns>Null when the log is longer than <see cref="MaxBody"/>.</returns>
    private static async Task<Breakdown?> ReadAsync(Stream log, LogScan scan, CancellationToken stop)
    {
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

        return scan.Finish(Top);
    }
}
