namespace GssBot.Bot.Slack;

/// <summary>Where people turn to; settings <c>Help:Text</c> and <c>Help:Url</c>, either may be absent.</summary>
internal sealed record HelpDesk(string? Text, string? Url)
{
    public static HelpDesk? From(IConfiguration configuration) =>
        (configuration["Help:Text"], configuration["Help:Url"]) switch
        {
            (null or "", null or "") => null,
            var (text, url) => new HelpDesk(text, url),
        };

    /// <summary>As markup: a link where there is an address.</summary>
    public string Markup => Url is { Length: > 0 } url && Markdown.Link(url, Text is { Length: > 0 } text ? text : url) is { } link
        ? link
        : Plain.Escape(Text ?? "", 500);
}
