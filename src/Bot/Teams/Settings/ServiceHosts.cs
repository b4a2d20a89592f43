using System.Collections.Frozen;

namespace GssBot.Bot.Teams.Settings;

/// <summary>
/// The hosts that may be called with the bot's own token. A service address must be https on the default port of one of
/// these names, exactly: anybody can have a name below <c>trafficmanager.net</c>.
/// </summary>
/// <param name="names">Host names; a loopback host named here may be plain http on any port.</param>
internal sealed class ServiceHosts(FrozenSet<string> names)
{
    /// <summary>For the anonymous mode: this machine only.</summary>
    public static ServiceHosts Loopback { get; } =
        new(new[] { "localhost", "127.0.0.1", "[::1]" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public bool Allow(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address))
        {
            return false;
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return false;
        }

        if (IsWebLoopback(address))
        {
            return names.Contains(address.Host) || names.Contains(address.Authority);
        }

        return address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && names.Contains(address.Host);
    }

    private static bool IsWebLoopback(Uri address) =>
        address.IsLoopback && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
