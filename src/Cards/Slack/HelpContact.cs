namespace GssBot.Cards.Slack;

/// <summary>Where people turn to; settings <c>Help:Text</c> and <c>Help:Url</c>, either may be absent.</summary>
public sealed record HelpContact(string? Text, string? Url)
{
    /// <summary>Null when neither is given.</summary>
    public static HelpContact? From(string? text, string? url) =>
        string.IsNullOrEmpty(text) && string.IsNullOrEmpty(url) ? null : new HelpContact(text, url);

    /// <summary>As markup: a link where there is an address.</summary>
    public string Markup => Url is { Length: > 0 } url && Markdown.Link(url, Text is { Length: > 0 } text ? text : url) is { } link
        ? link
        : Plain.Escape(Text ?? "", 500);
}
