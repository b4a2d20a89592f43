using System.Buffers;
using GssBot.Bot.Http;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;
using GssBot.Bot.Teams.Settings;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GssBot.Bot.Teams.Security;

/// <summary>
/// Decides who comes in. Each request passes in this order: browser (403), content type (415), token (401); only then the
/// body is read: size (413), whether it comes (400, 408, 503), JSON with a type (400), token against the activity (401), channel, service
/// host and tenant (403).
/// </summary>
internal sealed class TeamsAuthentication(
    TeamsSettings settings, SigningKeys keys, BodyReader bodies, TimeProvider clock, ILogger<TeamsAuthentication> logger)
{
    /// <summary>Bytes of a request body that are read at most.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>For the whole body; Teams waits 15 seconds for the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The activity of a request that may come in; else null and the status for the caller.</summary>
    public async Task<(int Status, Activity? Activity)> AdmitAsync(HttpRequest request)
    {
        if (request.Headers.ContainsKey(HeaderNames.Origin) || request.Headers.ContainsKey("Sec-Fetch-Site"))
        {
            return Refuse(StatusCodes.Status403Forbidden, "a browser");
        }

        if (!IsJson(request))
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "Content-Type");
        }

        var (verdict, token) = await CallerAsync(request);
        if (verdict != TokenVerdict.Valid)
        {
            return Refuse(verdict);
        }

        if (token is null && !LocalCaller.Is(request.HttpContext))
        {
            return Refuse(StatusCodes.Status403Forbidden, "not from this machine");
        }

        using var body = await bodies.ReadAsync(request, LargestBody, Patience);
        if (!body.IsWhole)
        {
            return Refuse(body.Status, "its body did not come");
        }

        if (StrictJson.Parse(body.Bytes.ToArray()) is not { } root || Activity.Read(root) is not { } activity)
        {
            return Refuse(StatusCodes.Status400BadRequest, "not an activity");
        }

        return Admit(token, activity);
    }

    private (int, Activity?) Admit(BotFrameworkToken? token, Activity activity)
    {
        var verdict = token?.Covers(activity.ServiceUrl, activity.ChannelId) ?? TokenVerdict.Valid;
        if (verdict != TokenVerdict.Valid)
        {
            return Refuse(verdict);
        }

        if (activity.ChannelId != "msteams")
        {
            return Refuse(StatusCodes.Status403Forbidden, "channelId");
        }

        if (!settings.ServiceHosts.Allow(activity.ServiceUrl))
        {
            return Refuse(StatusCodes.Status403Forbidden, "serviceUrl");
        }

        if (!settings.Serves(activity.Tenants))
        {
            return Refuse(StatusCodes.Status403Forbidden, "tenant");
        }

        return (StatusCodes.Status200OK, activity);
    }

    /// <summary>Valid and no token: nobody asked for one. A header that is there is checked in every mode.</summary>
    private async ValueTask<(TokenVerdict, BotFrameworkToken?)> CallerAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        if (settings.IsAnonymous)
        {
            return (StringValues.IsNullOrEmpty(header) ? TokenVerdict.Valid : TokenVerdict.Audience, null);
        }

        if (header.Count > 1)
        {
            return (TokenVerdict.Malformed, null);
        }

        return await BotFrameworkToken.ReadAsync(
            header, settings.Cloud.Issuer, settings.AppId, keys, clock, request.HttpContext.RequestAborted);
    }

    private static bool IsJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private (int, Activity?) Refuse(TokenVerdict verdict)
    {
        logger.TokenRefused(verdict);
        return (StatusCodes.Status401Unauthorized, null);
    }

    private (int, Activity?) Refuse(int status, string reason)
    {
        logger.RequestRefused(reason);
        return (status, null);
    }
}
