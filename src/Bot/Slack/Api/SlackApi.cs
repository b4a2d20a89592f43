using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using GssBot.Bot.Http;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Api;

/// <summary>The Web API. Never throws for anything the network or Slack does; every call has a total time limit.</summary>
internal sealed class SlackApi(
    IHttpClientFactory clients, IOptionsMonitor<SlackOptions> options, TimeProvider clock, ILogger<SlackApi> logger)
{
    /// <summary>How long to wait where Slack asks for a pause and does not say of what length.</summary>
    public static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(30);

    private const int MostBytes = 1024 * 1024;

    /// <param name="token">A bot or app-level token; goes to the configured API host only.</param>
    /// <param name="method">One that writes, such as <c>chat.postMessage</c>: those take JSON.</param>
    /// <param name="limit">For everything from the connection to the last byte of the answer.</param>
    public Task<ApiResult> CallAsync(
        string? token, string method, string json, TimeSpan limit, CancellationToken cancellationToken = default) =>
        CallAsync(token, method, new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json), limit, cancellationToken);

    /// <summary>As above for methods that only read; those take a form.</summary>
    public Task<ApiResult> AskAsync(
        string? token, string method, IEnumerable<KeyValuePair<string, string>> form, TimeSpan limit,
        CancellationToken cancellationToken = default) =>
        CallAsync(token, method, new FormUrlEncodedContent(form), limit, cancellationToken);

    private async Task<ApiResult> CallAsync(
        string? token, string method, HttpContent content, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var result = await SendAsync(Request(token, method, content), timeout.Token, either.Token);
        if (result is ApiResult.Error error)
        {
            logger.MethodRefused(method, error.Word);
        }
        else if (result is not ApiResult.Ok)
        {
            logger.MethodFailed(method, result.GetType().Name);
        }

        return result;
    }

    private HttpRequestMessage Request(string? token, string method, HttpContent content) =>
        new(HttpMethod.Post, new Uri(options.CurrentValue.ApiBase, method))
        {
            Headers = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
            Content = content,
        };

    private async Task<ApiResult> SendAsync(HttpRequestMessage request, CancellationToken timeoutToken, CancellationToken eitherToken)
    {
        try
        {
            using var client = clients.CreateClient(OutboundHttp.ClientName);
            using var _ = request;
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, eitherToken);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return new ApiResult.Wait(OutboundHttp.RetryAfter(response.Headers, clock.GetUtcNow()) ?? DefaultWait);
            }

            if ((int)response.StatusCode is >= 300 and < 500)
            {
                return new ApiResult.Error($"http_{(int)response.StatusCode}");
            }

            if (!response.IsSuccessStatusCode)
            {
                return new ApiResult.Unclear();
            }

            await using var stream = await response.Content.ReadAsStreamAsync(eitherToken);
            return Read(await CappedBody.ReadAsync(stream, MostBytes, eitherToken));
        }
        catch (HttpRequestException fault)
        {
            return OutboundHttp.NeverWritten(fault) ? new ApiResult.NoConnection() : new ApiResult.Unclear();
        }
        catch (OperationCanceledException) when (!eitherToken.IsCancellationRequested)
        {
            return new ApiResult.NoConnection(); // The handler's own limit for connecting.
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or InvalidDataException)
        {
            eitherToken.ThrowIfCancelledByCaller(timeoutToken);
            return new ApiResult.Unclear();
        }
    }

    private static ApiResult Read(byte[]? body)
    {
        if (body is null || StrictJson.ParseObject(body) is not { } answer)
        {
            return new ApiResult.Unclear();
        }

        if (answer.Flag("ok"))
        {
            return new ApiResult.Ok(answer);
        }

        return answer.Text("error") switch
        {
            null or "internal_error" or "fatal_error" => new ApiResult.Unclear(),
            "ratelimited" or "rate_limited" => new ApiResult.Wait(DefaultWait),
            "service_unavailable" or "request_timeout" or "team_added_to_org" => new ApiResult.Wait(TimeSpan.FromSeconds(5)),
            var word => new ApiResult.Error(SlackLog.Word(word)),
        };
    }
}

file static class Cancellation
{
    /// <summary>A caller's own cancellation travels on; a time limit is an outcome.</summary>
    public static void ThrowIfCancelledByCaller(this CancellationToken eitherToken, CancellationToken timeoutToken)
    {
        if (eitherToken.IsCancellationRequested && !timeoutToken.IsCancellationRequested)
        {
            eitherToken.ThrowIfCancellationRequested();
        }
    }
}
