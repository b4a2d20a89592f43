using System.Net.WebSockets;

namespace GssBot.Bot.Slack.Socket;

/// <summary>Whole text messages out of a socket.</summary>
internal static class SocketFrames
{
    /// <summary>The next message; null when the other side closed, or sent more than <paramref name="most"/> bytes in one.</summary>
    public static async Task<byte[]?> NextAsync(WebSocket socket, int most, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close || message.Length + part.Count > most)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }
}
