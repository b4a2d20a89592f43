using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using GssBot.Bot.Delivery;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Settings;
using Microsoft.Identity.Client;

namespace GssBot.Bot.Teams.Outbound;

/// <summary>The Bot Framework's connector: one attempt at a time, and what it came to. Who calls decides about the next one.</summary>
/// <param name="http">Follows no redirect; has the total time of an attempt as its timeout.</param>
internal sealed class Connector(
    HttpClient http, ConnectorToken token, TeamsSettings settings, TimeProvider clock, ILogger<Connector> logger)
{
    private volatile string? tokenProblem;

    /// <summary>Why the last token could not be had, in one word; null while all is well.</summary>
    public string? TokenProblem => tokenProblem;

    /// <summary>Sends a message, as a reply where the place names an activity.</summary>
    public Task<SendOutcome> SendAsync(ConversationReference place, string body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, place, to => to.Activities, body, cancellationToken);

    /// <summary>Puts a message in place of the one that <see cref="ConversationReference.Activity"/> names.</summary>
    public Task<SendOutcome> UpdateAsync(ConversationReference place, string body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, place, to => to.Activities, body, cancellationToken);

    /// <summary>Takes the message back that <see cref="ConversationReference.Activity"/> names.</summary>
    public Task<SendOutcome> DeleteAsync(ConversationReference place, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, place, to => to.Activities, null, cancellationToken);

    /// <summary>True when the connector answers at all; changes nothing there.</summary>
    public async Task<bool> ListensAsync(ConversationReference place, CancellationToken cancellationToken) =>
        await CallAsync(HttpMethod.Get, place, to => to.OneMember, null, cancellationToken) is SendOutcome.Sent or SendOutcome.Refused;

    /// <summary>The address is checked again, here where the token leaves: a kept reply comes from a file.</summary>
    private async Task<SendOutcome> CallAsync(
        HttpMethod method,
        ConversationReference place,
        Func<ConversationReference, Uri> of,
        string? body,
        CancellationToken cancellationToken)
    {
        if (!settings.ServiceHosts.Allow(place.ServiceUrl))
        {
            return new SendOutcome.Refused("service-host");
        }

        var address = of(place);
        var (status, outcome) = await TryAsync(method, address, body, renew: false, cancellationToken);
        return status == HttpStatusCode.Unauthorized
            ? (await TryAsync(method, address, body, renew: true, cancellationToken)).Outcome
            : outcome;
    }

    private async Task<(HttpStatusCode? Status, SendOutcome Outcome)> TryAsync(
        HttpMethod method, Uri address, string? body, bool renew, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        try
        {
            if (await token.GetAsync(renew, cancellationToken) is { } bearer)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            }

            tokenProblem = null;
        }
        catch (Exception fault) when (IsTokenFault(fault))
        {
            tokenProblem = (fault as MsalException)?.ErrorCode ?? fault.GetType().Name;
            logger.NoToken(tokenProblem);
            return (null, new SendOutcome.NotNow());
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return (response.StatusCode, Read(response));
        }
        catch (HttpRequestException fault) when (OutboundHttp.NeverWritten(fault))
        {
            return (null, new SendOutcome.NotNow());
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return (null, new SendOutcome.Unclear());
        }
    }

    /// <summary>No network, no secret file, a secret that is refused, a key that cannot be read.</summary>
    private static bool IsTokenFault(Exception fault) =>
        fault is MsalException or HttpRequestException or OperationCanceledException or IOException
            or UnauthorizedAccessException or CryptographicException;

    private SendOutcome Read(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        >= 200 and < 300 => new SendOutcome.Sent(),
        429 or 412 => new SendOutcome.NotNow(OutboundHttp.RetryAfter(response.Headers, clock.GetUtcNow())),
        >= 500 => new SendOutcome.Unclear(),
        var status => new SendOutcome.Refused($"http-{status}"),
    };
}
