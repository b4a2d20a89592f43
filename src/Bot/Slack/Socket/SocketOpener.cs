using System.Net.WebSockets;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Socket;

/// <summary>Asks Slack for a socket address, checks it, and connects.</summary>
internal sealed class SocketOpener(
    SlackApi api, SlackHosts hosts, IOptionsMonitor<SlackOptions> options, TimeProvider clock, ILogger<SocketOpener> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>A connected socket, or why there is none.</summary>
    public async Task<(WebSocket? Socket, SocketEnd End)> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var result = await api.AskAsync(options.CurrentValue.AppToken, "apps.connections.open", [], Limit, cancellationToken);
            if (result is ApiResult.Error { Word: var word })
            {
                return (null, word == "too_many_websockets" ? SocketEnd.TooMany : SocketEnd.Refused);
            }

            if (result is not ApiResult.Ok { Body: var body })
            {
                return (null, SocketEnd.Lost);
            }

            if (hosts.Socket(body.Text("url")) is { } address)
            {
                return (await ConnectAsync(address, cancellationToken), SocketEnd.Lost);
            }

            logger.RequestUnfit("socket address is not one of Slack's");
            return (null, SocketEnd.Lost);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            return (null, SocketEnd.Lost);
        }
    }

    private async Task<WebSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var socket =
            new ClientWebSocket { Options = { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(30) } };
        using var invoker = new HttpMessageInvoker(OutboundHttp.Handler(), disposeHandler: false);
        try
        {
            await socket.ConnectAsync(address, invoker, either.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
