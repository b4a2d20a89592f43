using System.Collections.Frozen;
using System.Collections.Immutable;
using GssBot.Bot.Settings;

namespace GssBot.Bot.Web;

/// <summary>Where the try-it page and its data are served, and to whom.</summary>
/// <param name="IsOn">False: every path of the web surface is 404.</param>
/// <param name="OwnUrls">Listeners that serve the web surface alone; empty: it shares the others.</param>
/// <param name="PublicNames">Host names it answers to for everyone; null: this machine only.</param>
/// <param name="PerMinute">Questions a minute that one caller of a public page may ask, see <see cref="RateLimits"/>; 0 switches the limit off.</param>
internal sealed record WebSettings(bool IsOn, ImmutableArray<string> OwnUrls, FrozenSet<string>? PublicNames, int PerMinute)
{
    /// <summary>Where the program listens when <c>ASPNETCORE_URLS</c> says nothing.</summary>
    public const string DefaultUrl = "http://127.0.0.1:3978";

    private readonly FrozenSet<int> ownPorts = OwnUrls.Select(url => BindingAddress.Parse(url).Port).ToFrozenSet();

    /// <summary>True for a listener that the doors must not answer on.</summary>
    public bool IsOwnPort(int port) => ownPorts.Contains(port);

    /// <summary>True where the web surface answers.</summary>
    public bool IsServedOn(int port) => IsOn && (ownPorts.Count == 0 || ownPorts.Contains(port));

    /// <exception cref="SettingsException">The settings contradict each other.</exception>
    public static WebSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Web");
        var urls = Listed(section, "Urls");
        var names = Listed(section, "AllowedHosts");
        var isPublic = Flag(section, "Public");
        if (isPublic && names.IsEmpty)
        {
            throw new SettingsException("Web__AllowedHosts is missing: with Web__Public it names the hosts that the page is reached by");
        }

        if (urls.FirstOrDefault(url => !IsPlainAddress(url)) is { } wrong)
        {
            throw new SettingsException($"Web__Urls must be addresses such as http://127.0.0.1:3979, not {wrong}");
        }

        var hasDoor = configuration["Slack:SigningSecret"] is { Length: > 0 } || configuration["Teams:AppId"] is { Length: > 0 };
        return new WebSettings(!hasDoor || !urls.IsEmpty || isPublic, urls, isPublic ? names.ToFrozenSet(StringComparer.OrdinalIgnoreCase) : null, PerMinuteOf(section));
    }

    /// <summary>Several values: as an array, or in one text with commas, semicolons or blanks between them.</summary>
    private static ImmutableArray<string> Listed(IConfigurationSection section, string name) =>
        [.. section.GetSection(name).GetChildren().Select(child => child.Value).Append(section[name]).OfType<string>()
            .SelectMany(text => text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))];

    private static bool Flag(IConfigurationSection section, string name) => section[name] switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var set) => set,
        _ => throw new SettingsException($"Web__{name} must be true or false"),
    };

    private static int PerMinuteOf(IConfigurationSection section) => section["PerMinute"] switch
    {
        null or "" => 120,
        var text when int.TryParse(text, out var limit) && limit >= 0 => limit,
        _ => throw new SettingsException("Web__PerMinute must be a number, 0 for no limit"),
    };

    private static bool IsPlainAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address is { Port: > 0, AbsolutePath: "/" };
}
