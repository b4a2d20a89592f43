using System.Text;
using System.Text.Json;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Messages;

/// <summary>
/// Reads the text out of a message. <c>rich_text</c> blocks come first: they keep apart what was typed and what Slack made
/// a link of. Messages of other apps carry their text in other blocks and in attachments.
/// </summary>
internal static class RichTextReader
{
    /// <summary>Everything a reader of the message sees as text; empty when there is none.</summary>
    public static string Read(JsonElement message)
    {
        var parts = new List<string> { Rich(message) is { Length: > 0 } rich ? rich : SlackText.Undo(message.Text("text") ?? "") };
        parts.AddRange(message.Items("blocks").SelectMany(Others).Select(SlackText.Undo));
        parts.AddRange(message.Items("attachments").SelectMany(Attached).Select(SlackText.Undo));
        return string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)).Distinct(StringComparer.Ordinal)).Trim();
    }

    private static string Rich(JsonElement message)
    {
        var text = new StringBuilder();
        foreach (var block in message.Items("blocks").Where(block => block.Text("type") == "rich_text"))
        {
            Append(block, text);
        }

        return text.ToString().Trim();
    }

    private static void Append(JsonElement element, StringBuilder text)
    {
        var type = element.Text("type");
        foreach (var child in element.Items("elements"))
        {
            if (child.At("elements") is null)
            {
                text.Append(Leaf(child));
            }
            else
            {
                Append(child, text);
            }
        }

        if (type is "rich_text_section" or "rich_text_preformatted" or "rich_text_quote" && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    /// <summary>A link stands for what its reader saw; an emoji for the letters it was made from; a mention for nothing.</summary>
    private static string Leaf(JsonElement leaf) => leaf.Text("type") switch
    {
        "text" => leaf.Text("text") ?? "",
        "link" => leaf.Text("text") ?? leaf.Text("url") ?? "",
        "emoji" => leaf.Text("name") is { } name ? $":{name}:" : "",
        "color" => leaf.Text("value") ?? "",
        "date" => leaf.Text("fallback") ?? "",
        _ => "",
    };

    private static IEnumerable<string> Others(JsonElement block)
    {
        if (block.Text("type") is not ("section" or "header" or "context" or "markdown"))
        {
            yield break;
        }

        if ((block.Text("text", "text") ?? block.Text("text")) is { } text)
        {
            yield return text;
        }

        foreach (var field in block.Items("fields").Concat(block.Items("elements")))
        {
            if (field.Text("text") is { } words)
            {
                yield return words;
            }
        }
    }

    private static IEnumerable<string> Attached(JsonElement attachment)
    {
        foreach (var name in (string[])["pretext", "title", "text"])
        {
            if (attachment.Text(name) is { } text)
            {
                yield return text;
            }
        }

        if (attachment.Text("text") is null && attachment.Text("fallback") is { } fallback)
        {
            yield return fallback;
        }

        foreach (var field in attachment.Items("fields"))
        {
            yield return $"{field.Text("title")} {field.Text("value")}";
        }

        foreach (var text in attachment.Items("blocks").SelectMany(Others))
        {
            yield return text;
        }
    }
}
