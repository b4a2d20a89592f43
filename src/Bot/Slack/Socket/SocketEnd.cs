using System.Diagnostics;

namespace GssBot.Bot.Slack.Socket;

/// <summary>Why a connection is over or could not be opened.</summary>
internal enum SocketEnd
{
    /// <summary>The connection broke or could not be made.</summary>
    Lost,

    /// <summary>Slack asked for a new one; the old one still serves until Slack closes it.</summary>
    Renewed,

    /// <summary>More than 10 connections for this app.</summary>
    TooMany,

    /// <summary>Socket Mode was switched off for the app.</summary>
    Disabled,

    /// <summary>The app-level token is not accepted.</summary>
    Refused,
}

internal static class SocketBackoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ForOperators = TimeSpan.FromMinutes(5);

    /// <summary>1, 2, 4 … 120 s for a passing fault; at least a minute when there are too many; five where somebody must act.</summary>
    /// <param name="failures">In a row, from 1.</param>
    public static TimeSpan After(SocketEnd end, int failures)
    {
        var growing = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(failures, 8) - 1)));
        return end switch
        {
            SocketEnd.TooMany => TimeSpan.FromMinutes(1) + growing,
            SocketEnd.Disabled or SocketEnd.Refused => ForOperators,
            SocketEnd.Lost or SocketEnd.Renewed => growing,
            _ => throw new UnreachableException(),
        };
    }

    public static string Words(SocketEnd end) => end switch
    {
        SocketEnd.Renewed => "being renewed",
        SocketEnd.TooMany =>
            "too_many_websockets: Slack allows 10 connections per app; lower Slack__SocketConnections or the number of replicas",
        SocketEnd.Disabled => "link_disabled: Socket Mode is switched off in the app's settings",
        SocketEnd.Refused => "the app token is refused; it needs connections:write",
        SocketEnd.Lost => "no connection, trying again",
        _ => throw new UnreachableException(),
    };
}
