using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GssBot.Bot.Web;
using GssBot.Cards.Slack;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;

namespace GssBot.Bot.Tests.Renderings;

/// <summary>
/// The words that a reader sees of an answer, in their order, with all markup, layout, step numbers and addresses taken out.
/// </summary>
internal static partial class VisibleWords
{
    public static string[] InText(Answer answer) => Words(AnswerText.Page(answer, width: 100_000));

    public static string[] InMarkdown(Answer answer) =>
        Words(Escapes.Replace(AnswerMarkdown.Page(answer).Replace("\u2060", "", StringComparison.Ordinal), "")
            .Replace("```sh", "", StringComparison.Ordinal)
            .Replace("```text", "", StringComparison.Ordinal));

    public static string[] OnPage(Answer answer) =>
        Words(WebUtility.HtmlDecode(OtherTags.Replace(InlineTags.Replace(Ticket.Replace(AnswerHtml.Card(answer).Text, ""), ""), "\n")));

    public static string[] OnSlack(Answer answer)
    {
        using var card = JsonDocument.Parse(SlackCard.Of(answer, new CardFrame(CardPlace.Private) { DecodeOpen = true }).ToJson());
        return Words(string.Join('\n', card.RootElement.GetProperty("blocks").EnumerateArray().Select(Slack)));
    }

    /// <summary>What a screen reader and a notification say.</summary>
    public static string[] SaidBySlack(Answer answer) => Words(WebUtility.HtmlDecode(CardText.Of(answer)));

    /// <summary>The lines of a closed decode left out: the same is said field by field below them.</summary>
    public static string[] OnTeams(Answer answer)
    {
        var body = TeamsCard.Render(answer, CardContext.Bare)["body"]!.AsArray();
        var lines = answer.Statuses.Select(status => Cards.Teams.Markdown.Escape(StatusRows.Line(status))).ToHashSet();
        return Words(string.Join('\n', body.Where(part => !lines.Contains((string?)part!["text"] ?? "")).Select(Teams)));
    }

    /// <summary>Letters and digits count, marks between them do not: those are a platform's own.</summary>
    public static string[] Words(string shown) =>
        [.. Word.Matches(Address.Replace(StepNumber.Replace(shown, ""), "")).Select(word => word.Value)];

    private static string Slack(JsonElement block) => block.ValueKind switch
    {
        JsonValueKind.Object when block.TryGetProperty("type", out var type) && type.GetString() is "actions" or "button" => "",
        JsonValueKind.Object when block.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String =>
            block.GetProperty("type").GetString() == "text"
                ? text.GetString()!
                : WebUtility.HtmlDecode(SlackLink.Replace(text.GetString()!, "$1")),
        JsonValueKind.Object => string.Join(IsLine(block) ? "" : "\n", block.EnumerateObject().Select(property => Slack(property.Value))),
        JsonValueKind.Array => string.Join(IsLine(block) ? "" : "\n", block.EnumerateArray().Select(Slack)),
        _ => "",
    };

    /// <summary>True for leaves that stand on one line.</summary>
    private static bool IsLine(JsonElement block) => block.ValueKind == JsonValueKind.Array
        && block.EnumerateArray().All(leaf =>
            leaf.ValueKind == JsonValueKind.Object && leaf.TryGetProperty("type", out var type) && type.GetString() == "text");

    private static string Teams(JsonNode? node) => node switch
    {
        JsonArray items => string.Join('\n', items.Select(Teams)),
        JsonObject element => (string?)element["type"] switch
        {
            "TextBlock" => MarkdownLink.Replace(Escapes.Replace((string)element["text"]!, ""), "$1"),
            "TextRun" => (string)element["text"]!,
            "CodeBlock" => (string)element["codeSnippet"]!,
            "FactSet" => string.Join(
                '\n', element["facts"]!.AsArray().Select(fact => $"{fact!["title"]}: {Escapes.Replace((string)fact["value"]!, "")}")),
            "RichTextBlock" => Teams(element["inlines"]),
            "Container" => Teams(element["items"]),
            "Table" => Teams(element["rows"]),
            "TableRow" => Teams(element["cells"]),
            "TableCell" => Teams(element["items"]),
            "ActionSet" => "",
            var other => throw new InvalidOperationException($"unread element {other}"),
        },
        _ => throw new InvalidOperationException("no element"),
    };

    [GeneratedRegex(@"[\p{L}\p{N}_']+")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^\s*\d+\. ", RegexOptions.Multiline)]
    private static partial Regex StepNumber { get; }

    [GeneratedRegex(@"https?:\S+")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"\\(?=[\p{P}\p{S}])")]
    private static partial Regex Escapes { get; }

    [GeneratedRegex(@"<details><summary>As Markdown.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Ticket { get; }

    [GeneratedRegex("</?(?:span|code|var|strong|a)(?: [^>]*)?>")]
    private static partial Regex InlineTags { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex OtherTags { get; }

    [GeneratedRegex(@"<[^<>|]*\|([^<>|]*)>")]
    private static partial Regex SlackLink { get; }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex MarkdownLink { get; }
}
