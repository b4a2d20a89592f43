using System.Net;
using System.Net.Mime;
using System.Text;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Api;

/// <summary>Answers through a response URL: up to five times within 30 minutes, says Slack.</summary>
internal sealed class ResponseUrls(IHttpClientFactory clients, SlackHosts hosts, TimeProvider clock, ILogger<ResponseUrls> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>True when Slack took it. A 429 with a short wait is tried once more.</summary>
    /// <param name="address">As Slack gave it; one that is not pinned is not called.</param>
    public async Task<bool> PostAsync(string? address, string json)
    {
        if (hosts.ResponseUrl(address) is not { } uri)
        {
            logger.RequestUnfit("response_url is not one of Slack's");
            return false;
        }

        var (status, wait) = await OnceAsync(uri, json);
        if (status == HttpStatusCode.TooManyRequests && wait <= TimeSpan.FromSeconds(5))
        {
            await Task.Delay(wait, clock);
            (status, _) = await OnceAsync(uri, json);
        }

        if (status is not HttpStatusCode.OK)
        {
            logger.MethodFailed("response_url", status?.ToString() ?? "no answer");
        }

        return status is HttpStatusCode.OK;
    }

    private async Task<(HttpStatusCode? Status, TimeSpan Wait)> OnceAsync(Uri uri, string json)
    {
        using var timeout = new CancellationTokenSource(Limit, clock);
        using var content = new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json);
        using var client = clients.CreateClient(OutboundHttp.ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = content };
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return (response.StatusCode, OutboundHttp.RetryAfter(response.Headers, clock.GetUtcNow()) ?? SlackApi.DefaultWait);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException)
        {
            return (null, TimeSpan.Zero);
        }
    }
}
