using GssBot.Core.Rendering;

namespace GssBot.Bot.Web;

/// <summary>Sentences and commands on the page.</summary>
internal static class SpokenHtml
{
    /// <summary>A sentence; what stands between backticks looks like what is typed.</summary>
    public static Html Sentence(string text) =>
        Html.Each(
            Spoken.Parts(text), part => part.IsCode ? Html.Of($"<code>{part.Text}</code>") : Html.Of($"{part.Text}{Blank(part.Text)}"));

    /// <summary>What is put into markup loses its final blank, which here parts it from what follows.</summary>
    private static Html Blank(string text) => new(text.EndsWith(' ') ? " " : "");

    /// <summary>
    /// A command, line by line. It wraps between its words only, since one broken at a hyphen would be typed wrong; what is left to
    /// fill in stands out.
    /// </summary>
    public static Html Command(string command) => Html.Of($"""
        <pre class="command"><code>{Html.Each(PlainText.Lines(command), line => Html.Of($"""<span class="line">{Line(line)}</span>"""))}</code></pre>
        """);

    private static Html Line(string line) =>
        new(string.Join(' ', line.Split(' ').Select(word => word.Length == 0 ? "" : $"<span>{Word(word)}</span>")));

    private static Html Word(string word) =>
        Html.Each(CommandText.Parts(word), part => part.IsPlaceholder
            ? Html.Of($"""<var title="Fill in">{part.Text}</var>""")
            : Html.Of($"{part.Text}"));
}
