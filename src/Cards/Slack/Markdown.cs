namespace GssBot.Cards.Slack;

/// <summary>The one piece of Slack markup that cards use.</summary>
public static class Markdown
{
    /// <summary>A link; null for an address that is not http or https.</summary>
    public static string? Link(string url, string title) =>
        Address(url) is { } address
            ? $"<{Plain.Escape(address)}|{Plain.Escape(Plain.Line(title, 100).Replace('|', '/'))}>"
            : null;

    /// <summary>The address with everything encoded that could end a link early; null for an unfit one.</summary>
    public static string? Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.AbsoluteUri is { Length: <= 2000 } address
        && address.AsSpan().IndexOfAny("<>|\" ") < 0
            ? address
            : null;
}
