using System.Collections.Immutable;

namespace GssBot.Bot.Web;

/// <summary>The values of <c>Host</c> that a site allows. A name without a port stands for the name at every port.</summary>
internal sealed record HostNames(ImmutableArray<string> Names)
{
    public bool Allow(HostString host) =>
        Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) || Names.Contains(host.Value ?? "", StringComparer.OrdinalIgnoreCase);

    /// <summary>True for what a <c>Host</c> header can hold.</summary>
    public static bool IsName(string text) =>
        Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var address) && address is { UserInfo: "", PathAndQuery: "/", Fragment: "" }
        && address.HostNameType is not UriHostNameType.Unknown and not UriHostNameType.Basic
        && !text.Contains('/', StringComparison.Ordinal);

    public override string ToString() => string.Join(", ", Names.Order(StringComparer.Ordinal));
}
