using System.Net;
using System.Net.Sockets;

namespace GssBot.Bot.Http;

/// <summary>An address that the program is told to listen on.</summary>
/// <param name="Fault">Why it cannot; null: it can. Words for an operator.</param>
/// <param name="IsTaken">True when it is some program that listens there already.</param>
internal sealed record Listener(string Url, string? Fault, bool IsTaken = false)
{
    /// <summary>True when only this machine can reach it.</summary>
    public bool IsLoopback => Parsed(Url) is { } address
        && (address.IsUnixPipe
            || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)));

    /// <summary>True when it stands for every address of this machine.</summary>
    public bool IsEverywhere => !IsLoopback && Parsed(Url) is { } address
        && (!IPAddress.TryParse(address.Host, out var ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));

    /// <summary>Looks by taking the port for a moment; sends nothing.</summary>
    public static Listener Of(string url)
    {
        if (Parsed(url) is not { } address)
        {
            return new(url, "must be an address such as http://127.0.0.1:3978");
        }

        return address.Port is < 0 or > IPEndPoint.MaxPort
            ? new(url, $"names a port that does not exist; the highest is {IPEndPoint.MaxPort}")
            : address.PathBase.Length > 0 ? new(url, "must be an address without a path")
            : address.IsUnixPipe || address.IsNamedPipe || address.Port == 0 ? new(url, null)
            : Bound(url, address);
    }

    private static BindingAddress? Parsed(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" ? address : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>By Kestrel's rules: <c>localhost</c> is the loopback address, any other name is every address.</summary>
    private static Listener Bound(string url, BindingAddress address)
    {
        var end = address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host, out var ip) ? ip
            : Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any;
        try
        {
            using var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (end.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }

            socket.Bind(new IPEndPoint(end, address.Port));
            return new(url, null);
        }
        catch (SocketException fault)
        {
            return new(url, Words(fault), fault.SocketErrorCode == SocketError.AddressAlreadyInUse);
        }
    }

    private static string Words(SocketException fault) => fault.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "is an address already in use: another program listens there",
        SocketError.AddressNotAvailable => "is no address of this machine",
        SocketError.AccessDenied => "may not be listened on by this user (ports below 1024 are the system's)",
        _ => $"cannot be listened on: {fault.Message}",
    };
}
