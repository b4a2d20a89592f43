using GssBot.Bot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Api;

/// <summary>Which addresses of those that Slack hands us may be called. Signed input, pinned all the same.</summary>
internal sealed class SlackHosts(IOptionsMonitor<SlackOptions> options)
{
    /// <summary>Response URLs: https, port 443, <c>hooks.slack.com</c>, one of three paths.</summary>
    public Uri? ResponseUrl(string? address) =>
        Parse(address) is { } uri
        && (IsExactly(uri, "hooks.slack.com") || IsApiHost(uri, "http"))
        && (uri.AbsolutePath.StartsWith("/commands/", StringComparison.Ordinal)
            || uri.AbsolutePath.StartsWith("/actions/", StringComparison.Ordinal)
            || uri.AbsolutePath.StartsWith("/app/", StringComparison.Ordinal))
            ? uri
            : null;

    /// <summary>File downloads, which get the bot's token: https, port 443, <c>files.slack.com</c>.</summary>
    public Uri? File(string? address) =>
        Parse(address) is { } uri && (IsExactly(uri, "files.slack.com") || IsApiHost(uri, "http")) ? uri : null;

    /// <summary>Socket Mode: wss, port 443, <c>slack.com</c> or a name under it.</summary>
    public Uri? Socket(string? address) =>
        Parse(address) is { } uri
        && (uri is { Scheme: "wss", Port: 443 } && (uri.Host == "slack.com" || uri.Host.EndsWith(".slack.com", StringComparison.Ordinal))
            || IsApiHost(uri, "ws"))
            ? uri
            : null;

    private static Uri? Parse(string? address) =>
        address is { Length: <= 2000 } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 ? uri : null;

    private static bool IsExactly(Uri uri, string host) => uri is { Scheme: "https", Port: 443 } && uri.Host == host;

    /// <summary>The configured API's own host and port; plain only when that one is plain, so on loopback.</summary>
    private bool IsApiHost(Uri uri, string scheme)
    {
        var api = options.CurrentValue.ApiBase;
        var secured = scheme + "s";
        return api.Host != "slack.com"
            && uri.Host == api.Host && uri.Port == api.Port
            && uri.Scheme == (api.Scheme == Uri.UriSchemeHttps ? secured : scheme);
    }
}
