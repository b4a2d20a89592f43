using System.Collections.Immutable;
using GssBot.Bot.Http;

namespace GssBot.Bot.Web;

/// <summary>Where the page can be reached, by whom, and what opens it: one line of the start report.</summary>
internal static class PageReport
{
    /// <param name="listeners">Where the program listens, or would.</param>
    public static string Line(WebSettings web, ImmutableArray<string> listeners)
    {
        if (!web.IsOn)
        {
            return "off  try-it page: set Web__Urls=http://127.0.0.1:3979 to have it on a listener of its own beside the endpoints";
        }

        ImmutableArray<Listener> served =
            [.. listeners.Where(url => web.IsServedOn(BindingAddress.Parse(url).Port)).Select(url => new Listener(url, null))];
        if (web.IsPublic)
        {
            return $"on   try-it page: {string.Join(';', served.Select(listener => listener.Url))} (for everyone who comes by "
                + $"the name {web.Hosts})";
        }

        const string open = "Web__Public=true and Web__AllowedHosts=<the name in the browser> open it to others";
        var urls = string.Join(';', served.Select(listener => listener.Url));
        ImmutableArray<string> here =
            [.. served.Where(listener => listener.IsEverywhere || (listener.IsLoopback && HasName(listener, web.Hosts))).Select(Here)];
        var names = web.Hosts.Names.IsEmpty ? "" : $", also as {web.Hosts}";
        return here.IsEmpty && served.Any(listener => listener.IsLoopback)
            ? $"off  try-it page: {urls} answers to localhost and 127.0.0.1 only; Web__AllowedHosts lets in its own name"
            : here.IsEmpty ? $"off  try-it page: {urls} cannot be reached over a loopback address; {open}"
            : served.Any(listener => listener.IsEverywhere)
                ? $"on   try-it page: {string.Join(';', here)} (this machine only{names}, not from outside a container; {open})"
            : $"on   try-it page: {string.Join(';', here)} (this machine only{names})";
    }

    /// <summary>True when a caller who writes the listener's address is let in.</summary>
    private static bool HasName(Listener listener, HostNames names) =>
        BindingAddress.Parse(listener.Url) is { IsUnixPipe: false } address
        && (LocalCaller.Names.Contains(address.Host, StringComparer.OrdinalIgnoreCase)
            || names.Allow(new HostString(address.Host, address.Port)));

    /// <summary>As somebody at this machine must write it.</summary>
    private static string Here(Listener listener) =>
        listener.IsEverywhere ? $"http://127.0.0.1:{BindingAddress.Parse(listener.Url).Port}" : listener.Url;
}
