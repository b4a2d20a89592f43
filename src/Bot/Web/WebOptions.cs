using System.Collections.Immutable;
using GssBot.Bot.Settings;

namespace GssBot.Bot.Web;

/// <summary>Section <c>Web</c>, as it is written; <see cref="WebSettings"/> is what is made of it.</summary>
internal sealed class WebOptions : ISection
{
    public static string Section => "Web";

    /// <summary>Listeners that serve the web surface alone; empty: it shares the others.</summary>
    public ImmutableArray<string> Urls { get; set; } = [];

    /// <summary>The page for everyone who comes by one of <see cref="AllowedHosts"/>.</summary>
    public bool Public { get; set; }

    /// <summary>
    /// Names, with or without a port, that the page is reached by. Without <see cref="Public"/>: what callers at this machine may
    /// call it by besides a loopback name with the listener's port, such as <c>localhost:8080</c> through a tunnel.
    /// </summary>
    public ImmutableArray<string> AllowedHosts { get; set; } = [];

    /// <summary>
    /// Questions a minute that one caller of a public page may ask, see <see cref="RateLimits"/>; 0 switches the limit off.
    /// </summary>
    [WholeNumber(0, 1_000_000)]
    public int PerMinute { get; set; } = 120;

    public IEnumerable<string> Contradictions()
    {
        if (Public && AllowedHosts.IsEmpty)
        {
            yield return "Web__AllowedHosts is missing: with Web__Public it names the hosts that the page is reached by";
        }

        if (!AllowedHosts.All(host => HostNames.IsName(host)))
        {
            yield return "Web__AllowedHosts must be host names such as gssbot.example.org or localhost:8080, without http:// and without *";
        }

        if (!Urls.All(IsPlainAddress))
        {
            yield return "Web__Urls must be addresses such as http://127.0.0.1:3979";
        }
    }

    private static bool IsPlainAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttp
        && address is { Port: > 0, AbsolutePath: "/" };
}
