using System.Net.Mime;
using GssBot.Bot.Http;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack;

/// <summary>The HTTP way in: size, signature, then content. Refusals have an empty body.</summary>
internal sealed class SlackDoor(SlackDesk desk, IOptionsMonitor<SlackOptions> options, TimeProvider clock, ILogger<SlackDoor> logger)
{
    private const int MostBytes = 1024 * 1024;

    public async Task<IResult> Open(HttpContext context)
    {
        if (await CappedBody.ReadAsync(context.Request, MostBytes) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var settings = options.CurrentValue;
        var verdict = SlackSignature.Verify(
            context.Request.Headers, body, [settings.SigningSecret, settings.SigningSecretPrevious], clock.GetUtcNow());
        if (verdict != SignatureVerdict.Valid)
        {
            logger.RequestRefused(verdict);
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }
        if (SlackInbound.Parse(context.Request.ContentType, body) is not { } inbound)
        {
            logger.RequestUnfit("neither an event, an interaction nor a command");
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        return Result(await Handle(inbound), context.Response);
    }

    private async Task<SlackAck> Handle(SlackInbound inbound)
    {
        try
        {
            return await desk.Handle(inbound);
        }
        catch (Exception fault)
        {
            logger.OurFault("request", fault.GetType().Name);
            return new SlackAck(StatusCodes.Status500InternalServerError);
        }
    }

    private static IResult Result(SlackAck ack, HttpResponse response)
    {
        if (ack.Status == StatusCodes.Status403Forbidden)
            response.Headers["X-Slack-No-Retry"] = "1";
        return ack.Json is null ? Results.StatusCode(ack.Status) : Results.Text(ack.Json, MediaTypeNames.Application.Json, statusCode: ack.Status);
    }
}
