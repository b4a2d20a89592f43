using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Slack.Socket;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack;

/// <summary>How the Slack surface is, for readiness and the doctor.</summary>
internal sealed class SlackState(Workspaces workspaces, SocketStates sockets, IOptionsMonitor<SlackOptions> options)
{
    public SurfaceState State =>
        new("slack", !options.CurrentValue.HasSocket || sockets.AnyOpen, [.. Ways(), .. workspaces.Troubles, .. sockets.Remarks]);

    private IEnumerable<string> Ways()
    {
        var settings = options.CurrentValue;
        if (settings.HasHttpEndpoint)
        {
            yield return "HTTP: POST " + SlackSurface.Path;
        }

        if (settings.HasSocket)
        {
            yield return $"Socket Mode: {settings.SocketConnections} connections asked for; Slack allows 10 per app over all replicas";
        }
    }
}
