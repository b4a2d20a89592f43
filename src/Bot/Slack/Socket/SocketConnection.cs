using System.Net.WebSockets;
using System.Text.Json;
using GssBot.Bot.Slack.Handling;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Socket;

/// <summary>One socket: reads envelopes, has them answered by the same handlers as HTTP requests, acknowledges them.</summary>
internal sealed class SocketConnection(WebSocket socket, SlackDispatcher dispatcher, TimeProvider clock, ILogger logger) : IDisposable
{
    private const int MostBytes = 1024 * 1024;
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim sending = new(1);

    /// <summary>Slack said hello; the argument is the app's id, when it was told.</summary>
    public event Action<string?>? Greeted;

    /// <summary>
    /// Returns when another connection must take this one's place. After <see cref="SocketEnd.Renewed"/> this one goes on
    /// serving in the background until Slack closes it, at most 30 s.
    /// </summary>
    public async Task<SocketEnd> RunAsync(CancellationToken cancellationToken)
    {
        var end = await ReadAsync(cancellationToken);
        if (end == SocketEnd.Renewed)
        {
            _ = ServeOutAsync(cancellationToken);
        }
        else
        {
            await CloseAsync();
        }

        return end;
    }

    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
    }

    private async Task ServeOutAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Linger, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        while (await ReadAsync(either.Token) == SocketEnd.Renewed)
        {
        }

        await CloseAsync();
    }

    private async Task<SocketEnd> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await SocketFrames.NextAsync(socket, MostBytes, cancellationToken) is { } frame)
            {
                if (StrictJson.ParseObject(frame) is not { } envelope)
                {
                    continue;
                }

                if (envelope.Text("type") == "disconnect")
                {
                    return Reason(envelope.Text("reason"));
                }

                Handle(envelope);
            }

            return SocketEnd.Lost;
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            return SocketEnd.Lost;
        }
    }

    private static SocketEnd Reason(string? reason) => reason switch
    {
        "too_many_websockets" => SocketEnd.TooMany,
        "link_disabled" => SocketEnd.Disabled,
        _ => SocketEnd.Renewed,
    };

    private void Handle(JsonElement envelope)
    {
        if (envelope.Text("type") == "hello")
        {
            Greeted?.Invoke(envelope.Text("connection_info", "app_id"));
        }
        else
        {
            _ = AnswerAsync(envelope);
        }
    }

    private async Task AnswerAsync(JsonElement envelope)
    {
        if (envelope.Text("envelope_id") is not { } id || SocketEnvelope.Inbound(envelope) is not { } inbound)
        {
            return;
        }

        try
        {
            var ack = await dispatcher.HandleAsync(inbound);
            if (ack.Status == StatusCodes.Status503ServiceUnavailable)
            {
                return; // Nothing was begun; Slack delivers what is not acknowledged again.
            }

            var payload = envelope.Flag("accepts_response_payload") ? ack.Json : null;
            await SendAsync(SocketEnvelope.Ack(id, payload));
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            logger.MethodFailed("socket acknowledgement", fault.GetType().Name);
        }
        catch (Exception fault)
        {
            logger.OurFault("Slack envelope", fault);
        }
    }

    private async Task SendAsync(byte[] ack)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
        await sending.WaitAsync(limit.Token);
        try
        {
            await socket.SendAsync(ack, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task CloseAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), clock);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            logger.MethodFailed("socket close", fault.GetType().Name);
        }

        Dispose();
    }
}
