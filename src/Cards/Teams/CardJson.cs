using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GssBot.Cards.Teams;

/// <summary>The elements of Adaptive Cards 1.5 that this bot draws with. Each wraps; none has a fixed colour.</summary>
public static class CardJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON as it goes out: letters beyond ASCII as they are.</summary>
    public static string ToText(JsonNode node) => node.ToJsonString(Readable);

    /// <summary>A text in which nothing is markup.</summary>
    public static JsonObject Text(string text) => Marked(Markdown.Escape(text));

    /// <summary>A text that is Markdown already.</summary>
    public static JsonObject Marked(string markdown) => new() { ["type"] = "TextBlock", ["text"] = markdown, ["wrap"] = true };

    public static JsonObject Heading(string text) => Text(text).With("size", "Large").With("weight", "Bolder").With("style", "heading");

    public static JsonObject Label(string text) => Text(text).With("weight", "Bolder");

    public static JsonObject Subtle(string text) => Text(text).With("isSubtle", true).With("spacing", "None");

    /// <summary>
    /// A line in a fixed font. No renderer looks for Markdown in a text run, so a user's own line may stand here; the one
    /// thing that renderers do look for, <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c>, is broken by a mark without width.
    /// </summary>
    public static JsonObject Verbatim(string line) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] =
            new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = Unformatted(Visible.Only(line)), ["fontType"] = "Monospace" }),
    };

    /// <summary>A command to be copied; where the host knows no code block, its lines in a fixed font.</summary>
    public static JsonObject Code(string text, string language = "Bash") => new()
    {
        ["type"] = "CodeBlock",
        ["codeSnippet"] = Visible.Only(text),
        ["language"] = language,
        ["fallback"] = Container("emphasis", [.. text.Split('\n').Select(Verbatim)]),
    };

    public static JsonObject Container(string? style, params IEnumerable<JsonNode> items)
    {
        var container = new JsonObject { ["type"] = "Container", ["items"] = Array(items) };
        return style is null ? container : container.With("style", style);
    }

    public static JsonObject Facts(IEnumerable<(string Title, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = Array(facts.Select(fact => new JsonObject { ["title"] = fact.Title, ["value"] = Markdown.Escape(fact.Value) })),
    };

    public static JsonObject Buttons(params IEnumerable<JsonNode> actions) =>
        new() { ["type"] = "ActionSet", ["actions"] = Array(actions) };

    public static JsonObject Toggle(string title, string target) =>
        new() { ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JsonArray(target) };

    public static JsonObject OpenUrl(string title, string url) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url };

    /// <summary>Asks the bot; a host that knows no Execute sends the same as a message.</summary>
    public static JsonObject Execute(string title, string verb, AnswerTicket ticket) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = verb,
        ["data"] = Data(ticket),
        ["fallback"] = Submit(title, Data(ticket).With("verb", verb)),
    };

    public static JsonObject Submit(string title, JsonObject data) =>
        new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };

    private static JsonObject Data(AnswerTicket ticket) => new() { [CardVerb.Ticket] = ticket.ToString() };

    private static string Unformatted(string line) => line
        .Replace("{{DATE(", "{\u2060{DATE(", StringComparison.OrdinalIgnoreCase)
        .Replace("{{TIME(", "{\u2060{TIME(", StringComparison.OrdinalIgnoreCase);

    public static JsonObject With(this JsonObject element, string name, JsonNode? value)
    {
        element[name] = value;
        return element;
    }

    public static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];
}
