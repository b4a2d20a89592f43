using System.Collections.Frozen;
using System.Collections.Immutable;
using GssBot.Bot.Settings;

namespace GssBot.Bot.Web;

/// <summary>Where the try-it page and its data are served, and to whom.</summary>
/// <param name="IsOn">False: every path of the web surface is 404.</param>
/// <param name="OwnUrls">Listeners that serve the web surface alone; empty: it shares the others.</param>
/// <param name="IsPublic">True: for everyone who comes by one of <paramref name="Hosts"/>; false: for this machine only.</param>
/// <param name="Hosts">Host names that it answers to; besides, when it is not public, the loopback names with the listener's port.</param>
/// <param name="PerMinute">Questions a minute that one caller of a public page may ask, see <see cref="RateLimits"/>; 0 switches the limit off.</param>
internal sealed record WebSettings(bool IsOn, ImmutableArray<string> OwnUrls, bool IsPublic, HostNames Hosts, int PerMinute)
{
    /// <summary>Where the program listens when <c>ASPNETCORE_URLS</c> says nothing.</summary>
    public const string DefaultUrl = "http://127.0.0.1:3978";

    private readonly FrozenSet<int> ownPorts = OwnUrls.Select(url => new Uri(url).Port).ToFrozenSet();

    /// <summary>True for a listener that the doors must not answer on.</summary>
    public bool IsOwnPort(int port) => ownPorts.Contains(port);

    /// <summary>True where the web surface answers.</summary>
    public bool IsServedOn(int port) => IsOn && (ownPorts.Count == 0 || ownPorts.Contains(port));

    public static WebSettings Read(IConfiguration configuration)
    {
        var (options, faults, _) = SectionReader.Read<WebOptions>(configuration);
        var hasDoor = configuration["Slack:SigningSecret"] is { Length: > 0 } || configuration["Teams:AppId"] is { Length: > 0 };
        return faults.IsEmpty
            ? new WebSettings(!hasDoor || !options.Urls.IsEmpty || options.Public, options.Urls, options.Public, new HostNames(options.AllowedHosts), options.PerMinute)
            : throw new SettingsException(faults);
    }

    /// <summary>Every address that the program listens on.</summary>
    public static ImmutableArray<string> Listeners(IConfiguration configuration, IEnumerable<string> ownUrls) =>
        [.. Given(configuration["urls"]).Concat(ownUrls).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string[] Given(string? urls) =>
        urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } given ? given : [DefaultUrl];
}
