using System.Buffers;
using System.Net.Mime;
using GssBot.Bot.Http;
using GssBot.Bot.Slack.Handling;
using GssBot.Bot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Events;

/// <summary>
/// The HTTP way in. Headers that could be Slack's come first (401), then the body: its length (413), whether it comes (400, 408, 503),
/// its signature (401), its content (400). Refusals have an empty body.
/// </summary>
internal sealed class SlackEndpoint(
    SlackDispatcher dispatcher, BodyReader bodies, IOptionsMonitor<SlackOptions> options, TimeProvider clock, ILogger<SlackEndpoint> logger)
{
    private const int MostBytes = 1024 * 1024;

    /// <summary>Slack itself waits no longer for its answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IResult> OpenAsync(HttpContext context)
    {
        var (status, body) = await AdmitAsync(context.Request);
        if (body is null)
        {
            context.Response.StatusCode = status;
            context.Response.EndConnection();
            return Results.StatusCode(status);
        }

        if (SlackInbound.Parse(context.Request.ContentType, body) is not { } inbound)
        {
            logger.RequestUnfit("neither an event, an interaction nor a command");
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        return Result(await dispatcher.HandleAsync(inbound), context.Response);
    }

    /// <summary>The body of a request that is proved to be Slack's; else null and the status for the caller.</summary>
    private async Task<(int Status, byte[]? Body)> AdmitAsync(HttpRequest request)
    {
        if (SlackSignature.Refusal(request.Headers, clock.GetUtcNow()) is { } refusal)
        {
            return Refuse(refusal);
        }

        using var body = await bodies.ReadAsync(request, MostBytes, Patience);
        if (!body.IsWhole)
        {
            logger.BodyRefused(body.Status);
            return (body.Status, null);
        }

        var settings = options.CurrentValue;
        var verdict = SlackSignature.Verify(
            request.Headers, body.Bytes, [settings.SigningSecret, settings.SigningSecretPrevious], clock.GetUtcNow());
        return verdict == SignatureVerdict.Valid ? (StatusCodes.Status200OK, body.Bytes.ToArray()) : Refuse(verdict);
    }

    private (int, byte[]?) Refuse(SignatureVerdict verdict)
    {
        logger.RequestRefused(verdict);
        return (StatusCodes.Status401Unauthorized, null);
    }

    private static IResult Result(SlackAck ack, HttpResponse response)
    {
        if (ack.Status == StatusCodes.Status403Forbidden)
        {
            response.Headers["X-Slack-No-Retry"] = "1";
        }

        return ack.Json is null
            ? Results.StatusCode(ack.Status)
            : Results.Text(ack.Json, MediaTypeNames.Application.Json, statusCode: ack.Status);
    }
}
