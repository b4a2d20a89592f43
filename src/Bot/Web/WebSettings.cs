using System.Collections.Frozen;
using System.Collections.Immutable;
using GssBot.Bot.Settings;

namespace GssBot.Bot.Web;

/// <summary>Where the try-it page and its data are served, and to whom.</summary>
/// <param name="IsOn">False: every path of the web surface is 404.</param>
/// <param name="OwnUrls">Listeners that serve the web surface alone; empty: it shares the others.</param>
/// <param name="IsPublic">True: for everyone who comes by one of <paramref name="Hosts"/>; false: for this machine only.</param>
/// <param name="Hosts">Host names that it answers to; besides, when it is not public, the loopback names with the listener's port.</param>
/// <param name="PerMinute">Questions a minute that one caller of a public page may ask, see <see cref="RateLimits"/>; 0
/// switches the limit off.</param>
internal sealed record WebSettings(bool IsOn, ImmutableArray<string> OwnUrls, bool IsPublic, HostNames Hosts, int PerMinute)
{
    private readonly FrozenSet<int> ownPorts = OwnUrls.Select(url => new Uri(url).Port).ToFrozenSet();

    /// <summary>True for a listener that the endpoints must not answer on.</summary>
    public bool IsOwnPort(int port) => ownPorts.Contains(port);

    /// <summary>True where the web surface answers.</summary>
    public bool IsServedOn(int port) => IsOn && (ownPorts.Count == 0 || ownPorts.Contains(port));

    /// <param name="hasEndpoint">True when an endpoint for strangers is configured: the page is then off unless it is asked for.</param>
    /// <exception cref="SettingsException">A setting of the section is at fault.</exception>
    public static WebSettings Read(IConfiguration configuration, bool hasEndpoint)
    {
        var (options, faults, _) = SectionReader.Read<WebOptions>(configuration);
        return faults.IsEmpty
            ? new WebSettings(
                !hasEndpoint || !options.Urls.IsEmpty || options.Public,
                options.Urls,
                options.Public,
                new HostNames(options.AllowedHosts),
                options.PerMinute)
            : throw new SettingsException(faults);
    }
}
