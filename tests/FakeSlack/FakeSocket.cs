using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace GssBot.Tests.Slack;

/// <summary>Slack's end of the sockets that the bot opens; each lives until the test lets it go.</summary>
internal sealed class FakeSockets
{
    private readonly Channel<FakeSocket> opened = Channel.CreateUnbounded<FakeSocket>();

    public FakeSockets(FakeSlack slack) => slack.OnSocket = async socket =>
    {
        var fake = new FakeSocket(socket);
        opened.Writer.TryWrite(fake);
        await fake.Ended;
    };

    /// <summary>The next one to be opened; says hello.</summary>
    public async Task<FakeSocket> NextAsync()
    {
        var socket = await opened.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        await socket.SendAsync(new
        {
            type = "hello",
            num_connections = 1,
            connection_info = new { app_id = "A1" },
            debug_info = new { host = "h", approximate_connection_time = 18060 }
        });
        return socket;
    }

    public bool NoneWaits => !opened.Reader.TryPeek(out _);
}

internal sealed class FakeSocket(WebSocket socket)
{
    private readonly TaskCompletionSource ended = new();

    public Task Ended => ended.Task;

    public bool IsOpen => socket.State == WebSocketState.Open;

    public Task SendAsync(object frame) => SendAsync(JsonSerializer.Serialize(frame));

    public Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task EnvelopeAsync(string id, string type, object payload, bool takesPayload = false) =>
        SendAsync(new { envelope_id = id, type, payload, accepts_response_payload = takesPayload, retry_attempt = 0 });

    /// <summary>The next frame from the bot; null when it closed.</summary>
    public async Task<string?> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    public void End() => ended.TrySetResult();
}
